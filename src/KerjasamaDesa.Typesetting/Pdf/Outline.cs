namespace KerjasamaDesa.Typesetting.Pdf;

/// <summary>The reader's outline, nested by level.</summary>
internal sealed class Outline(PdfFile file, IReadOnlyList<(string Title, int Level, int Page, float Top)> bookmarks)
{
    /// <summary>Writes the entries and gives the number of the root.</summary>
    public int Write()
    {
        Entry root = new(file.Reserve(), null, -1);
        List<Entry> entries = [];
        Entry parent = root;
        for (int i = 0; i < bookmarks.Count; i++)
        {
            while (parent.Bookmark >= 0 && bookmarks[parent.Bookmark].Level >= bookmarks[i].Level)
            {
                parent = parent.Parent!;
            }

            Entry entry = new(file.Reserve(), parent, i);
            parent.Children.Add(entry);
            entries.Add(entry);
            parent = entry;
        }

        PdfBuffer buffer = file.Set(root.Id).Raw("<</Type/Outlines");
        WriteChildren(buffer, root);
        entries.ForEach(Write);
        return root.Id;
    }

    private void Write(Entry entry)
    {
        (string title, _, int page, float top) = bookmarks[entry.Bookmark];
        List<Entry> siblings = entry.Parent!.Children;
        int place = siblings.IndexOf(entry);
        PdfBuffer buffer = file.Set(entry.Id);
        buffer.Raw("<</Title").Text(title).Raw("/Parent ").Reference(entry.Parent.Id);
        buffer.Raw("/Dest[").Reference(page).Raw("/XYZ null ").Number(top).Raw("null]");
        if (place > 0)
        {
            buffer.Raw("/Prev ").Reference(siblings[place - 1].Id);
        }

        if (place + 1 < siblings.Count)
        {
            buffer.Raw("/Next ").Reference(siblings[place + 1].Id);
        }

        WriteChildren(buffer, entry);
    }

    private static void WriteChildren(PdfBuffer buffer, Entry entry)
    {
        if (entry.Children.Count > 0)
        {
            buffer.Raw("/First ").Reference(entry.Children[0].Id).Raw("/Last ").Reference(entry.Children[^1].Id);
            buffer.Raw("/Count ").Number(entry.Descendants);
        }

        buffer.Raw(">>");
    }

    private sealed record Entry(int Id, Entry? Parent, int Bookmark)
    {
        public List<Entry> Children { get; } = [];

        public int Descendants => Children.Sum(child => 1 + child.Descendants);
    }
}
