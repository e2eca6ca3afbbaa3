using System.Numerics;

namespace Ikar.ImageGen.Offline.Composition;

/// <summary>A place: what is behind the subjects and what is in front of them. One file each, found through the vocabulary.</summary>
internal abstract class Scene
{
    /// <summary>Where sky and ground meet, as a share of the height from the top.</summary>
    public virtual float Horizon => 0.58f;

    /// <summary>Where the feet of the subjects in front are, as a share of the height from the top.</summary>
    public virtual float Footing => 0.88f;

    /// <summary>Where boats float, as a share of the height from the top.</summary>
    public virtual float WaterLine => 0.74f;

    /// <summary>Whether one can't breathe here without a helmet.</summary>
    public virtual bool Airless => false;

    /// <summary>Whether snow, rain and fog get here.</summary>
    public virtual bool OpenAir => !Airless;

    /// <summary>Who is here when the prompt names nobody.</summary>
    public virtual Subject? Guest => null;

    /// <summary>The place to take when something of this habitat is in the picture too, or this one.</summary>
    public virtual Scene For(Habitat habitat) => habitat switch
    {
        Habitat.Water => new Scenes.Lake(),
        Habitat.Underwater => new Scenes.Depths(),
        _ => this,
    };

    /// <summary>The light, unless the prompt says otherwise.</summary>
    public virtual DayTime UsualTime(Drawing.Chance chance) => chance.Once(0.8f) ? DayTime.Day : DayTime.Sunset;

    /// <summary>The light on the subjects here; indoors it is a lamp's, not the sky's.</summary>
    public virtual Vector3 LightOn(Light light) => light.Tint;

    /// <summary>How far the ground rises or falls at this place; the feet follow.</summary>
    public virtual float GroundAt(Easel easel, float x) => Footing * easel.Height;

    public abstract void PaintBack(Easel easel);

    public virtual void PaintFront(Easel easel)
    {
    }
}
