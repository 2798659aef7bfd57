using System.Globalization;
using System.Text;
using KerjasamaDesa.Typesetting.Pdf;

namespace KerjasamaDesa.Typesetting.Layout;

/// <summary>The part of a node that stands on one page.</summary>
internal abstract class Fragment(float width, float height, object? next = null)
{
    public float Width { get; } = width;

    public float Height { get; } = height;

    /// <summary>Where the node goes on, or <c>null</c> when all of it has been placed.</summary>
    public object? Next { get; } = next;

    public virtual IEnumerable<Fragment> Children => [];

    /// <summary>What a dump says of the fragment beyond its size.</summary>
    protected virtual string Detail => "";

    /// <summary>Draws into the final box, which may be larger than the fragment.</summary>
    public abstract void Paint(Painter painter, Box box);

    /// <summary>The fragments as an indented list, for the tests.</summary>
    public string Dump()
    {
        StringBuilder text = new();
        Dump(text, 0);
        return text.ToString();
    }

    private void Dump(StringBuilder text, int depth)
    {
        string name = GetType().Name.Replace("Fragment", "", StringComparison.Ordinal);
        text.Append(' ', depth * 2).Append(CultureInfo.InvariantCulture, $"{name} {Width:0.#}x{Height:0.#}");
        text.Append(Detail.Length > 0 ? " " + Detail : "").Append(Next is null ? "\n" : " ...\n");
        foreach (Fragment child in Children)
        {
            child.Dump(text, depth + 1);
        }
    }
}

/// <summary>Nothing, taking no room.</summary>
internal sealed class EmptyFragment() : Fragment(0, 0)
{
    public static readonly EmptyFragment Instance = new();

    public override void Paint(Painter painter, Box box)
    {
    }
}

/// <summary>A fragment around one other.</summary>
internal abstract class WrapperFragment(Fragment child, float width, float height) : Fragment(width, height, child.Next)
{
    protected Fragment Child { get; } = child;

    public override IEnumerable<Fragment> Children => [Child];
}
