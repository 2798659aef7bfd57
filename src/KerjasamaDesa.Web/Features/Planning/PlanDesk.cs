using KerjasamaDesa.Domain;
using KerjasamaDesa.Domain.Access;
using KerjasamaDesa.Domain.Cooperations;
using KerjasamaDesa.Domain.Planning;
using KerjasamaDesa.Web.Access;
using KerjasamaDesa.Web.Data;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace KerjasamaDesa.Web.Features.Planning;

/// <summary>
/// Where a plan is written: one writer of a plan at a time. The plan's row is locked before anything of it is read, and
/// freed when the change is saved or given up. So what a change is judged by (state, weights, places in a list) is what
/// stands while it is saved: a submission waits for the edit before it and freezes it too, and the edit after it finds
/// the plan frozen. Writers merely wait some milliseconds for each other; that they do not overwrite each other unseen is
/// the business of the row versions their forms carry.
/// </summary>
public sealed class PlanDesk(PortalDb db, Door door, PortalClock clock)
{
    /// <summary>Opens the cooperation for writing its plan; every write of a plan, a comment, a verdict or a signature begins here.</summary>
    public async Task<Cooperation> OpenAsync(Guid id, Act act = Act.EditPlan, Load load = Load.Plan)
    {
        await db.Database.BeginTransactionAsync();
        await db.Database.ExecuteSqlAsync($"select 1 from plans where cooperation_id = {id} for no key update");
        return await door.OpenAsync(id, act, load);
    }

    /// <summary>Takes a thing with all below it out of the plan and keeps it, so that it can be put back; lets go of what was kept long enough.</summary>
    public async Task TakeOutAsync(Cooperation c, PlanItem kind, Guid itemId)
    {
        db.Add(c.Plan.TakeOut(kind, itemId, door.Me, clock.Now));
        var kept = clock.Now.AddDays(-RemovedBranch.KeptDays);
        await db.RemovedBranches.Where(b => b.PlanId == c.Plan.Id && b.At < kept).ExecuteDeleteAsync();
    }

    /// <summary>
    /// Saves and lets the next writer in; false when a row the form had seen was changed by somebody else. Refused: taking
    /// away what the implementation already refers to. An identity that belongs to another plan does not exist here.
    /// </summary>
    public async Task<bool> SaveAsync()
    {
        try
        {
            await db.SaveChangesAsync();
            await db.Database.CommitTransactionAsync();
            return true;
        }
        catch (DbUpdateConcurrencyException)
        {
            return false;
        }
        catch (DbUpdateException failed) when (failed.InnerException is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation })
        {
            throw new NotThereException();
        }
        catch (DbUpdateException failed) when (failed.InnerException is PostgresException
        {
            SqlState: PostgresErrorCodes.ForeignKeyViolation or PostgresErrorCodes.RestrictViolation,
        })
        {
            throw new RuleBroken("Bagian ini sudah dipakai dalam pelaksanaan, sehingga tidak dapat dihapus.");
        }
    }
}
