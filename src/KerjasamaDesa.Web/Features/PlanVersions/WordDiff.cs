using DiffPlex;
using DiffPlex.Chunkers;

namespace KerjasamaDesa.Web.Features.PlanVersions;

/// <summary>A run of words that both texts have, or only this one.</summary>
public sealed record Piece(string Text, bool IsOwn);

/// <summary>Two texts word by word: each side in pieces, which put together give the text as it is.</summary>
public static class WordDiff
{
    private static readonly CustomFunctionChunker Words = new(Split);

    /// <summary>The pieces of both; equal texts have no piece of their own.</summary>
    public static (IReadOnlyList<Piece> Before, IReadOnlyList<Piece> After) Of(string? before, string? after)
    {
        var (old, now) = (before ?? "", after ?? "");
        var diff = Differ.Instance.CreateDiffs(old, now, ignoreWhiteSpace: false, ignoreCase: false, Words);
        return (
            Pieces(diff.PiecesOld, diff.DiffBlocks.Select(b => (b.DeleteStartA, b.DeleteCountA))),
            Pieces(diff.PiecesNew, diff.DiffBlocks.Select(b => (b.InsertStartB, b.InsertCountB))));
    }

    private static List<Piece> Pieces(IReadOnlyList<string> words, IEnumerable<(int From, int Count)> own)
    {
        List<Piece> pieces = [];
        var at = 0;
        foreach (var (from, count) in own.Where(b => b.Count > 0))
        {
            Add(pieces, words, at, from, isOwn: false);
            Add(pieces, words, from, from + count, isOwn: true);
            at = from + count;
        }

        Add(pieces, words, at, words.Count, isOwn: false);
        return pieces;
    }

    private static void Add(List<Piece> pieces, IReadOnlyList<string> words, int from, int to, bool isOwn)
    {
        if (to > from)
        {
            pieces.Add(new Piece(string.Concat(words.Skip(from).Take(to - from)), isOwn));
        }
    }

    /// <summary>Words, and each run of spaces or line ends between them.</summary>
    private static string[] Split(string text)
    {
        List<string> parts = [];
        for (var at = 0; at < text.Length;)
        {
            var end = at + 1;
            while (end < text.Length && char.IsWhiteSpace(text[end]) == char.IsWhiteSpace(text[at]))
            {
                end++;
            }

            parts.Add(text[at..end]);
            at = end;
        }

        return [.. parts];
    }
}
