namespace KerjasamaDesa.Reports.Charts;

/// <summary>The portal's colours, for charts and paper alike.</summary>
internal static class Palette
{
    internal const string Sheet = "#FFFFFF";
    internal const string Ink = "#1C2A24";
    internal const string Muted = "#55625B";
    internal const string Line = "#D9D6CC";
    internal const string Edge = "#7D8881";
    internal const string Band = "#F4F2EA";
    internal const string Leaf = "#1F6F4A";
    internal const string LeafDeep = "#17543A";
    internal const string LeafTint = "#E7F1EA";
    internal const string LeafSoft = "#A9CDB8";
    internal const string Rice = "#C98A1B";
    internal const string RiceInk = "#6A4605";
    internal const string Alarm = "#B3261E";
    internal const string AlarmDeep = "#8C1D17";
    internal const string Water = "#22577A";
    internal const string WaterSoft = "#B9D2E2";
}
