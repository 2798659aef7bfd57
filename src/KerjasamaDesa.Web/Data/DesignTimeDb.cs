using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace KerjasamaDesa.Web.Data;

/// <summary>Lets the migration tool build the model without starting the portal or a database.</summary>
public sealed class DesignTimeDb : IDesignTimeDbContextFactory<PortalDb>
{
    public PortalDb CreateDbContext(string[] args) => new(PortalDbOptions.Apply(new DbContextOptionsBuilder<PortalDb>(), "Host=unused").Options);
}
