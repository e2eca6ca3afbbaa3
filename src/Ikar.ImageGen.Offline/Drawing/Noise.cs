namespace Ikar.ImageGen.Offline.Drawing;

/// <summary>Smooth value noise on a plane, for clouds, nebulae, ridges and paper.</summary>
internal sealed class Noise(ulong seed)
{
    private readonly uint _seed = (uint)(seed ^ (seed >> 32));

    /// <summary>From 0 to 1, smooth over about one unit.</summary>
    public float At(float x, float y)
    {
        var fx = MathF.Floor(x);
        var fy = MathF.Floor(y);
        int ix = (int)fx, iy = (int)fy;
        float u = Ease(x - fx), v = Ease(y - fy);
        var top = Mix(Corner(ix, iy), Corner(ix + 1, iy), u);
        var bottom = Mix(Corner(ix, iy + 1), Corner(ix + 1, iy + 1), u);
        return Mix(top, bottom, v);
    }

    /// <summary>Octaves of <see cref="At"/>, each twice as fine and half as strong; from 0 to 1.</summary>
    public float Fractal(float x, float y, int octaves)
    {
        float sum = 0, strength = 0.5f, total = 0;
        for (var i = 0; i < octaves; i++)
        {
            sum += strength * At(x, y);
            total += strength;
            strength *= 0.5f;
            (x, y) = ((x * 2) + 17.3f, (y * 2) + 9.1f);
        }

        return sum / total;
    }

    private float Corner(int x, int y)
    {
        var h = _seed ^ ((uint)x * 0x8DA6B343u) ^ ((uint)y * 0xD8163841u);
        h = (h ^ (h >> 15)) * 0x2C1B3C6Du;
        h = (h ^ (h >> 12)) * 0x297A2D39u;
        return ((h ^ (h >> 15)) >> 8) / (float)(1 << 24);
    }

    private static float Ease(float t) => t * t * (3 - (2 * t));

    private static float Mix(float a, float b, float t) => a + ((b - a) * t);
}
