namespace KerjasamaDesa.Web.Forms;

/// <summary>Marks a whole number of a form as a year: shown as 2026, not as 2.026.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class YearAttribute : Attribute;
