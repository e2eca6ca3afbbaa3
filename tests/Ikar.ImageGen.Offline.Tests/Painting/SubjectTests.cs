using System.Numerics;
using Ikar.ImageGen.Offline.Composition;
using Ikar.ImageGen.Offline.Drawing;
using Ikar.ImageGen.Offline.Vocabulary;

namespace Ikar.ImageGen.Offline.Tests.Painting;

public sealed class SubjectTests
{
    private const int Side = 240;

    public static TheoryData<string> Words => new(SubjectList.All.Select(static row => row.English.Split(' ')[0]));

    [Theory]
    [MemberData(nameof(Words))]
    public void A_subject_fills_its_place_and_keeps_to_it(string word)
    {
        var subject = PromptReader.Read(word).Subjects.Single().Subject;

        var (left, top, right, bottom) = Bounds(subject);

        // Fire, smoke, shadows and a raised sword may reach out a little.
        Assert.InRange(bottom - top, 0.55f, 1.5f);
        Assert.InRange(bottom, subject.CastsShadow ? -0.12f : -0.3f, 0.5f);
        Assert.InRange(right - left, 0.35f * subject.Width, (1.4f * subject.Width) + 0.4f);
    }

    [Theory]
    [MemberData(nameof(Words))]
    public void A_subject_alone_is_not_cut_off_by_the_edges(string word)
    {
        var subject = PromptReader.Read(word).Subjects.Single().Subject;
        var share = subject.Height * subject.Width;

        Assert.InRange(share, 0.1f, 0.98f);
        Assert.InRange(subject.Height, 0.2f, 0.75f);
    }

    [Theory]
    [MemberData(nameof(Words))]
    public void A_wished_colour_is_seen_where_the_subject_takes_one(string word)
    {
        var subject = PromptReader.Read(word).Subjects.Single().Subject;

        // Their colours are what makes them what they are.
        if (word is "panda" or "palm" or "cactus")
        {
            return;
        }

        Assert.NotEqual(Pixels(subject, Ink.Hex(0xD0342C)), Pixels(subject, Ink.Hex(0x3A78C9)));
    }

    private static (float Left, float Top, float Right, float Bottom) Bounds(Subject subject)
    {
        var pixels = Pixels(subject, null);
        int left = Side, top = Side, right = 0, bottom = 0;
        for (var i = 0; i < pixels.Length; i++)
        {
            if (pixels[i].W > 0.3f)
            {
                (left, right) = (Math.Min(left, i % Side), Math.Max(right, i % Side));
                (top, bottom) = (Math.Min(top, i / Side), Math.Max(bottom, i / Side));
            }
        }

        const float Scale = Side / 3f;
        return ((left / Scale) - 1.5f, (top / Scale) - 2, (right / Scale) - 1.5f, (bottom / Scale) - 2);
    }

    private static Vector4[] Pixels(Subject subject, Ink? colour)
    {
        var canvas = new Canvas(Side, Side, TestContext.Current.CancellationToken)
        {
            Transform = Matrix3x2.CreateScale(Side / 3f) * Matrix3x2.CreateTranslation(Side / 2f, Side * 2 / 3f),
        };
        subject.Paint(canvas, new Look { Chance = new Chance(1), Colour = colour });
        return canvas.Pixels.ToArray();
    }
}
