using Ikar.ImageGen.Offline.Drawing;

namespace Ikar.ImageGen.Offline.Composition;

/// <summary>What the painter understood of a prompt.</summary>
internal sealed class Brief
{
    public Scene? Scene { get; set; }

    /// <summary>Scenes named after the first one; a scene may take them in, as a garden takes in mountains.</summary>
    public List<Scene> MoreScenes { get; } = [];

    public DayTime? Time { get; set; }

    public Weather Weather { get; set; }

    public Finish Finish { get; set; }

    /// <summary>From -1 (dark, gloomy) to 1 (bright, vivid).</summary>
    public float Brightness { get; set; }

    public List<Mention> Subjects { get; } = [];

    /// <summary>Colours that belong to no subject; a picture without subjects takes them as its palette.</summary>
    public List<Ink> Colours { get; } = [];

    /// <summary>Whether clouds hide the sun: in rain, unless there is a rainbow.</summary>
    public bool Overcast => (Weather & (Weather.Rain | Weather.Rainbow)) == Weather.Rain;

    public bool Names<T>()
        where T : Scene => Scene is T || MoreScenes.Exists(static scene => scene is T);
}
