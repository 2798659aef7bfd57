using KerjasamaDesa.Domain.Cooperations;
using KerjasamaDesa.Domain.Workflow;

namespace KerjasamaDesa.Web.Features.Home;

/// <summary>Something that waits for the reader.</summary>
/// <param name="What">What is to be done.</param>
/// <param name="Cooperation">In which cooperation.</param>
/// <param name="Since">Since when it waits.</param>
/// <param name="Url">Where it is done.</param>
/// <param name="IsLate">It should have been done already.</param>
/// <param name="ComesFirst">Another village waits for it; it stands before what is older.</param>
public sealed record ToDo(string What, string Cooperation, DateTimeOffset Since, string Url, bool IsLate = false, bool ComesFirst = false);

/// <summary>A cooperation of the reader, with its stage and what comes next.</summary>
/// <param name="Id">Identity.</param>
/// <param name="Title">Title.</param>
/// <param name="Stage">Where it stands.</param>
/// <param name="Next">The first condition still missing, or null when the gate is open or the cycle is closed.</param>
/// <param name="Missing">How many conditions are missing.</param>
public sealed record MyCooperation(Guid Id, string Title, Stage Stage, GateCondition? Next, int Missing);

/// <summary>The signed-in Beranda.</summary>
/// <param name="Name">The reader.</param>
/// <param name="Capacity">The acting mandate in words, null without one.</param>
/// <param name="ToDos">What waits, oldest first.</param>
/// <param name="Mine">The reader's cooperations, latest first, at most <see cref="ToDoList.Most"/>.</param>
/// <param name="VillageCode">The village of a village role.</param>
/// <param name="MayPropose">Whether the reader may propose.</param>
/// <param name="GovernsAccounts">Whether the reader's first step is making accounts.</param>
public sealed record HomePage(
    string Name, string? Capacity, IReadOnlyList<ToDo> ToDos, IReadOnlyList<MyCooperation> Mine, string? VillageCode, bool MayPropose, bool GovernsAccounts);
