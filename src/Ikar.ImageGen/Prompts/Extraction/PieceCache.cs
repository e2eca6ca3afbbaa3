using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Ikar.ImageGen.Prompts.Extraction;

/// <summary>The short pieces of plain prose that streams have shown last. LLMs write the same few thousand tokens over and over:
/// a known one needs neither a second look nor another string.</summary>
internal static class PieceCache
{
    /// <summary>Longer pieces are rare and seldom alike.</summary>
    private const int Longest = 8;

    // At most 2,048 strings of 40 bytes: four of five tokens of ten quite different texts were known.
    private const int Bits = 11;

    // Two places for each piece, the newer first. A string is published by one write, so threads need no lock.
    private static readonly string?[] Pieces = new string?[1 << Bits];

    /// <summary>The string of such a piece, if it is known.</summary>
    /// <param name="piece">The piece.</param>
    public static string? Find(ReadOnlySpan<char> piece) =>
        piece.Length is > 0 and <= Longest ? Find(piece.Length, Head(piece), Tail(piece)) : null;

    /// <summary>The string of such a piece with a space before it, if it is known.</summary>
    /// <param name="piece">The piece. The space is not read: to read over the end of what was written just now is slow.</param>
    public static string? FindAfterSpace(ReadOnlySpan<char> piece)
    {
        if (piece.Length is 0 or >= Longest || !BitConverter.IsLittleEndian)
        {
            return null;
        }

        var head = (Head(piece) << 16) | ' ';
        return piece.Length switch
        {
            > 3 => Find(piece.Length + 1, head, Tail(piece)),
            3 => Find(4, head | ((ulong)piece[2] << 48), head | ((ulong)piece[2] << 48)),
            _ => Find(piece.Length + 1, ' ' | ((ulong)piece[0] << 16), piece[^1]),
        };
    }

    /// <summary>The string of such a piece, known from now on.</summary>
    /// <param name="piece">The piece: it holds no sign at which anything could begin, and no blank at its end.</param>
    public static string Get(ReadOnlySpan<char> piece)
    {
        if (piece.Length is 0 or > Longest)
        {
            return piece.ToString();
        }

        if (Find(piece) is { } known)
        {
            return known;
        }

        var place = Place(Head(piece), Tail(piece));
        Pieces[place + 1] = Pieces[place];
        return Pieces[place] = piece.ToString();
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static string? Find(int length, ulong head, ulong tail)
    {
        var place = Place(head, tail);
        var known = Pieces[place];
        if (known is not null && known.Length == length && Head(known) == head && Tail(known) == tail)
        {
            return known;
        }

        known = Pieces[place + 1];
        return known is not null && known.Length == length && Head(known) == head && Tail(known) == tail ? known : null;
    }

    private static int Place(ulong head, ulong tail) => (int)(((head ^ BitOperations.RotateLeft(tail, 29)) * 0x9E3779B97F4A7C15) >> (64 - Bits)) & ~1;

    // The first and the last characters, which may overlap: of pieces of one length, only the same give the same.
    private static ulong Head(ReadOnlySpan<char> piece) => piece.Length >= 4 ? Read<ulong>(piece, 0) : piece.Length > 1 ? Read<uint>(piece, 0) : 0;

    private static ulong Tail(ReadOnlySpan<char> piece) => piece.Length >= 4 ? Read<ulong>(piece, piece.Length - 4) : piece[^1];

    private static T Read<T>(ReadOnlySpan<char> piece, int at)
        where T : struct =>
        Unsafe.ReadUnaligned<T>(ref Unsafe.As<char, byte>(ref Unsafe.Add(ref MemoryMarshal.GetReference(piece), at)));
}
