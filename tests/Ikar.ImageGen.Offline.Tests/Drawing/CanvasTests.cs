using System.Numerics;
using Ikar.ImageGen.Offline.Drawing;

namespace Ikar.ImageGen.Offline.Tests.Drawing;

public sealed class CanvasTests
{
    [Fact]
    public void A_square_off_the_pixel_grid_covers_its_exact_area()
    {
        var canvas = Painted(c => c.Fill(Shape.Rect(2.25f, 3.5f, 4, 2), Ink.White));

        Assert.Equal(8, Area(canvas), 0.001);
        Assert.Equal(0.75f * 0.5f, canvas.Pixels[(3 * 16) + 2].X, 0.001f);
        Assert.Equal(1, canvas.Pixels[(4 * 16) + 4].X, 0.001f);
    }

    [Fact]
    public void A_circle_covers_pi_times_its_radius_squared()
    {
        var canvas = Painted(c => c.Fill(Shape.Circle(8, 8, 5), Ink.White));

        Assert.Equal(Math.PI * 25, Area(canvas), 0.3);
    }

    [Fact]
    public void Shapes_that_reach_beyond_the_edges_are_cut_at_them()
    {
        var canvas = Painted(c => c.Fill(Shape.Rect(-100, -100, 1000, 1000), Ink.White));

        Assert.Equal(256, Area(canvas), 0.01);
    }

    [Fact]
    public void A_shape_outside_the_picture_paints_nothing()
    {
        var canvas = Painted(c =>
        {
            c.Fill(Shape.Circle(-50, 8, 20), Ink.White);
            c.Fill(Shape.Circle(80, 8, 20), Ink.White);
            c.Fill(Shape.Circle(8, -50, 20), Ink.White);
            c.Fill(Shape.Circle(8, 80, 20), Ink.White);
        });

        Assert.Equal(0, Area(canvas), 0.001);
    }

    [Fact]
    public void Overlapping_pieces_of_a_stroke_unite()
    {
        var canvas = Painted(c => c.Stroke(Shape.Polygon(3, 8, 12, 8, 3, 8.2f), 4, Ink.White.Fade(0.5f)));

        Assert.Equal(0.5f, canvas.Pixels[(8 * 16) + 8].X, 0.001f);
    }

    [Fact]
    public void Painting_within_a_shape_leaves_the_rest_alone()
    {
        var canvas = Painted(c => c.Within(Shape.Rect(4, 4, 4, 4), () => c.Fill(Shape.Rect(0, 0, 16, 16), Ink.White)));

        Assert.Equal(16, Area(canvas), 0.001);
    }

    [Fact]
    public void Coordinates_of_its_own_end_with_the_block()
    {
        var canvas = Painted(c =>
        {
            c.At(8, 8, 2, () => c.Fill(Shape.Rect(0, 0, 1, 1), Ink.White));
            c.Fill(Shape.Rect(0, 0, 1, 1), Ink.White);
        });

        Assert.Equal(5, Area(canvas), 0.001);
        Assert.Equal(1, canvas.Pixels[(9 * 16) + 9].X, 0.001f);
    }

    [Fact]
    public void A_gradient_goes_from_its_first_colour_to_its_last()
    {
        var canvas = Painted(c => c.Fill(Shape.Rect(0, 0, 16, 16), Brush.Linear(0, 0, 16, 0, Ink.Black, Ink.White)));

        Assert.Equal(0.5f / 16, canvas.Pixels[0].X, 0.001f);
        Assert.Equal(15.5f / 16, canvas.Pixels[15].X, 0.001f);
    }

    [Fact]
    public void Points_that_are_no_numbers_do_no_harm()
    {
        var canvas = Painted(c => c.Fill(Shape.Polygon(float.NaN, 1, 5, float.PositiveInfinity, 3, 3), Ink.White));

        Assert.All(canvas.Pixels.ToArray(), static pixel => Assert.True(float.IsFinite(pixel.X)));
    }

    [Fact]
    public void After_cancellation_no_further_shape_is_painted()
    {
        using var source = new CancellationTokenSource();
        var canvas = new Canvas(16, 16, source.Token);
        canvas.Fill(Shape.Rect(0, 0, 4, 4), Ink.White);

        source.Cancel();

        Assert.Throws<OperationCanceledException>(() => canvas.Fill(Shape.Rect(8, 8, 4, 4), Ink.White));
        Assert.Throws<OperationCanceledException>(() => canvas.Stroke(Shape.Line(8, 8, 9, 9), 1, Ink.White));
        Assert.Throws<OperationCanceledException>(() => canvas.Shade(0, 16, static (_, _) => Ink.White));
        Assert.Equal(16, Area(canvas), 0.001);
    }

    private static Canvas Painted(Action<Canvas> paint)
    {
        var canvas = new Canvas(16, 16, TestContext.Current.CancellationToken) { Transform = Matrix3x2.Identity };
        paint(canvas);
        return canvas;
    }

    private static double Area(Canvas canvas)
    {
        var sum = 0.0;
        foreach (var pixel in canvas.Pixels)
        {
            sum += pixel.X;
        }

        return sum;
    }
}
