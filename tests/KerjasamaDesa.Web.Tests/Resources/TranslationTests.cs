using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace KerjasamaDesa.Web.Tests.Resources;

/// <summary>Every Indonesian text of the portal has its English, and no English stands without a use.</summary>
public sealed partial class TranslationTests
{
    private static readonly string Root = FindRoot();

    [Fact]
    public void Every_text_has_an_english_translation()
    {
        var english = English();
        var missing = Used().Where(text => !english.ContainsKey(text)).Order(StringComparer.Ordinal).ToList();
        Assert.True(missing.Count == 0, $"{missing.Count} texts have no English in Text.en.resx:\n" + string.Join('\n', missing));
    }

    [Fact]
    public void Every_translation_is_used()
    {
        var used = Used();
        var idle = English().Keys.Where(text => !used.Contains(text)).Order(StringComparer.Ordinal).ToList();
        Assert.True(idle.Count == 0, $"{idle.Count} translations belong to no text:\n" + string.Join('\n', idle));
    }

    [Fact]
    public void A_translation_keeps_the_placeholders_of_its_text()
    {
        var broken = English().Where(pair => !Placeholders(pair.Key).SetEquals(Placeholders(pair.Value))).Select(pair => $"{pair.Key} → {pair.Value}").ToList();
        Assert.True(broken.Count == 0, string.Join('\n', broken));
    }

    private static HashSet<string> Placeholders(string text) => [.. Placeholder().Matches(text).Select(m => m.Value)];

    private static Dictionary<string, string> English() =>
        XDocument.Load(Path.Combine(Root, "src", "KerjasamaDesa.Web", "Resources", "Text.en.resx")).Root!.Elements("data")
            .ToDictionary(data => data.Attribute("name")!.Value, data => data.Element("value")!.Value, StringComparer.OrdinalIgnoreCase);

    private static HashSet<string> Used()
    {
        var texts = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var file in Sources("KerjasamaDesa.Web").Concat(Sources("KerjasamaDesa.Domain")))
        {
            var source = Comment().Replace(File.ReadAllText(file), "");
            var patterns = WholeFile(file) ? [Literal()] : Path.GetFileName(file) switch
            {
                "AuditWords.cs" => [Named()],
                "ProfileCompleteness.cs" => [Made()],
                _ => new[] { Localized(), Display(), Refused(), Guarded(), Said(), Told(), Titled() },
            };
            foreach (var match in patterns.SelectMany(pattern => pattern.Matches(source)))
            {
                texts.Add(Regex.Unescape(match.Groups["text"].Value));
            }
        }

        texts.RemoveWhere(text => !text.Any(char.IsLetter));
        return texts;
    }

    /// <summary>Files whose every sentence is shown to people.</summary>
    private static bool WholeFile(string file) => Path.GetFileName(file) is "Words.cs" or "TalkWords.cs" or "MatchScore.cs" or "VillageGroup.cs" or "Gates.cs" or "PlanChecklist.cs" or "ErrorPage.cs" or "MailSetup.cs" or "CriteriaWords.cs";

    private static IEnumerable<string> Sources(string project)
    {
        var folder = Path.Combine(Root, "src", project);
        return Directory.EnumerateFiles(folder, "*.*", SearchOption.AllDirectories)
            .Where(file => file.EndsWith(".cs", StringComparison.Ordinal) || file.EndsWith(".cshtml", StringComparison.Ordinal))
            .Where(file => !Excluded().IsMatch(Path.GetRelativePath(folder, file)));
    }

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "KerjasamaDesa.sln")))
        {
            folder = folder.Parent!;
        }

        return folder.FullName;
    }

    [GeneratedRegex(@"^(bin|obj|node_modules|wwwroot|Data.Migrations|Data.Seed)\b")]
    private static partial Regex Excluded();

    [GeneratedRegex(@"^\s*///?[^\n]*$", RegexOptions.Multiline)]
    private static partial Regex Comment();

    [GeneratedRegex(@"\{\d+\}")]
    private static partial Regex Placeholder();

    /// <summary><c>T["…"]</c>, <c>t["…"]</c>, <c>text["…"]</c>, and what chooses between two such texts.</summary>
    [GeneratedRegex(@"\b(?:T|t|text|words)\[\s*(?:[^""\]]*\?\s*)?""(?<text>(?:[^""\\]|\\.)*)""|\b(?:T|t)\[[^""\]]*\?\s*""(?:[^""\\]|\\.)*""\s*:\s*""(?<text>(?:[^""\\]|\\.)*)""")]
    private static partial Regex Localized();

    [GeneratedRegex(@"\bDisplay\(Name = ""(?<text>(?:[^""\\]|\\.)*)""")]
    private static partial Regex Display();

    [GeneratedRegex(@"\b(?:new RuleBroken|RuleBroken\.At|base|:\s*RuleBroken)\((?:[^""()]*(?:\([^()]*\)[^""()]*)*,\s*)?""(?<text>[A-Z{](?:[^""\\]|\\.)*)""")]
    private static partial Regex Refused();

    [GeneratedRegex(@"\b(?:Guard\.Text|Add|Scaled?)\((?:[^""]|""[^""]*""(?=,\s*""))*?,\s*""(?<text>[A-Z][^""]*)""")]
    private static partial Regex Guarded();

    /// <summary>Records of the page frame that carry a text to be localized later.</summary>
    [GeneratedRegex(@"\bnew\(""/[^""]*"", ""(?<text>[^""]+)""|\(""[a-z-]*"", ""(?<text>[A-Z][a-z][^""]*)""\)|WithMessage\(""(?<text>[^""]+)""\)")]
    private static partial Regex Said();

    /// <summary>Sentences of notices.</summary>
    [GeneratedRegex(@"\bnew NoticeText\(\s*""(?<text>(?:[^""\\]|\\.)*)""")]
    private static partial Regex Told();

    /// <summary>What a job is called.</summary>
    [GeneratedRegex(@"\boverride string Title => ""(?<text>[^""]+)""")]
    private static partial Regex Titled();

    /// <summary>The first word of a record made on the spot.</summary>
    [GeneratedRegex(@"\bnew\(""(?<text>[^""]+)"",")]
    private static partial Regex Made();

    /// <summary>The value of a dictionary's entry.</summary>
    [GeneratedRegex(@"\[""[A-Za-z.]+""\] = ""(?<text>[^""]+)""")]
    private static partial Regex Named();

    [GeneratedRegex(@"""(?<text>[A-Z{](?:[^""\\]|\\.)*)""")]
    private static partial Regex Literal();
}
