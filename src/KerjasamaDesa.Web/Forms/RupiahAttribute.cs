namespace KerjasamaDesa.Web.Forms;

/// <summary>Marks a decimal of a form as a sum in rupiah: two decimals, "Rp" before the box, large sums repeated in words.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class RupiahAttribute : Attribute;
