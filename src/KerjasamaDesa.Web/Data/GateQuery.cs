using System.Linq.Expressions;
using KerjasamaDesa.Domain.Cooperations;
using KerjasamaDesa.Domain.Workflow;
using Microsoft.EntityFrameworkCore;

namespace KerjasamaDesa.Web.Data;

/// <summary>
/// What the gates look at, for one cooperation. Every page of a cooperation asks it, so it is translated once: to find the
/// translation of an expression this large again costs more than the database needs to answer.
/// </summary>
internal static class GateQuery
{
    private static readonly Func<PortalDb, Guid, DateOnly, Task<GateFacts>> Compiled = Compile();

    public static Task<GateFacts> GateFactsAsync(this PortalDb db, Guid cooperationId, DateOnly today) => Compiled(db, cooperationId, today);

    private static Func<PortalDb, Guid, DateOnly, Task<GateFacts>> Compile()
    {
        // The day of the facts becomes the day of the query; which cooperation it is, is said in the ordinary way.
        var today = GateFacts.Finding.Parameters[1];
        var facts = Expression.Lambda<Func<Cooperation, GateFacts>>(GateFacts.Finding.Body, GateFacts.Finding.Parameters[0]);
        Expression<Func<PortalDb, Guid, IQueryable<Cooperation>>> one = (db, id) => db.Cooperations.Where(c => c.Id == id);
        var selected = Expression.Call(typeof(Queryable), nameof(Queryable.Select), [typeof(Cooperation), typeof(GateFacts)], one.Body, Expression.Quote(facts));
        var single = Expression.Call(typeof(Queryable), nameof(Queryable.Single), [typeof(GateFacts)], selected);
        return EF.CompileAsyncQuery(Expression.Lambda<Func<PortalDb, Guid, DateOnly, GateFacts>>(single, one.Parameters[0], one.Parameters[1], today));
    }
}
