namespace KerjasamaDesa.Web.Data;

/// <summary>
/// Keeps <see cref="SearchText"/> in step with what it is taken from: after each row written, in the same transaction, the database writes the text
/// of it anew. Whoever changes a row, by the portal, by COPY or by hand, cannot forget it. The functions run as their owner; the portal's own role
/// may only read the texts. A migration creates them; a source that changes later is created again by a migration of its own.
/// </summary>
internal static class SearchTriggers
{
    private const string Columns = "id, source, kind, audience, cooperation_id, within, village_code, regency_code, title, body, at";
    private const string OfPlan = "join plans p on p.id = x.plan_id join cooperations c on c.id = p.cooperation_id";
    private const string OfCooperation = "join cooperations c on c.id = x.cooperation_id";

    /// <summary>When a part of a plan was last written: now, or for what was written before there was a search, when its cooperation last changed.</summary>
    private const string Written = "{written}";

    /// <summary>Evaluations as they were when search began, with two questions in columns of their own.</summary>
    private static readonly Source TwoQuestions = new("evaluations", "Field", "Details", "summary, lessons, relevance_words, sustainability_words", "''",
        "concat_ws(E'\\n', x.summary, x.lessons, x.relevance_words, x.sustainability_words)", "x.created_at", OfCooperation);

    /// <summary>Evaluations since their answers are a list.</summary>
    private static readonly Source Answers = new("evaluations", "Field", "Details", "summary, lessons, answers", "''",
        "concat_ws(E'\\n', x.summary, x.lessons, (select string_agg(a ->> 'Words', E'\\n') from jsonb_array_elements(x.answers) a))", "x.created_at", OfCooperation);

    /// <summary>The sources as the first migration of search makes them; later ones change them.</summary>
    private static readonly Source[] All =
    [
        new("cooperations", "Cooperation", "Summary", "title, summary, number", "x.title", "concat_ws(' ', x.summary, x.number)", "x.created_at", "join cooperations c on c.id = x.id"),
        new("plan_texts", "Plan", "Details", "body", "''", "x.body", "coalesce(x.edited_at, c.created_at)", OfPlan) { Within = "x.section::text", Where = "x.body <> ''" },
        new("goals", "Plan", "Details", "title, description", "x.title", "x.description", Written, OfPlan),
        new("strategies", "Plan", "Details", "title, description", "x.title", "x.description", Written, OfPlan),
        new("work_programs", "Plan", "Details", "title", "x.title", "''", Written, OfPlan),
        new("risks", "Plan", "Details", "title, mitigation", "x.title", "x.mitigation", Written, OfPlan),
        new("objectives", "Plan", "Details", "title", "x.title", "''", Written, "join goals g on g.id = x.goal_id join plans p on p.id = g.plan_id join cooperations c on c.id = p.cooperation_id"),
        new("indicators", "Plan", "Details", "name, definition", "x.name", "x.definition", Written,
            "join objectives o on o.id = x.objective_id join goals g on g.id = o.goal_id join plans p on p.id = g.plan_id join cooperations c on c.id = p.cooperation_id"),
        new("activities", "Plan", "Details", "title, output_name", "x.title", "x.output_name", Written,
            "join work_programs w on w.id = x.program_id join plans p on p.id = w.plan_id join cooperations c on c.id = p.cooperation_id"),
        new("comments", "Discussion", "Details", "body", "coalesce(x.subject, '')", "x.body", "x.at", OfCooperation) { Within = "coalesce(x.thread_id, x.id)::text", Where = "x.body <> ''" },
        new("talk_threads", "Discussion", "Talk", "title", "x.title", "''", "x.at", OfCooperation),
        new("talk_messages", "Discussion", "Talk", "body", "''", "x.body", "x.at", OfCooperation) { Within = "x.thread_id::text" },
        new("team_meetings", "Meeting", "Talk", "title, place, agenda, notes, decisions", "x.title",
            "concat_ws(E'\\n', x.place, array_to_string(x.agenda, E'\\n'), x.notes, (select string_agg(d ->> 'Text', E'\\n') from jsonb_array_elements(x.decisions) d))", "x.at", OfCooperation),
        new("inter_village_deliberations", "Meeting", "Details", "number, place, agenda, decisions", "coalesce(x.number, '')", "concat_ws(E'\\n', x.place, x.agenda, x.decisions)",
            "coalesce(x.called_at, x.day::timestamptz)", OfCooperation),
        new("village_meetings", "Meeting", "Everyone", "place, agenda, conclusion", "''", "concat_ws(E'\\n', x.place, x.agenda, x.conclusion)", "x.updated_at", "") { IsOfVillage = true },
        new("action_items", "Task", "Talk", "what, detail, closing_note", "x.what", "concat_ws(E'\\n', x.detail, x.closing_note)", "x.at", OfCooperation),
        new("monitoring_entries", "Field", "Details", "activity_title, narrative", "x.activity_title", "x.narrative", "x.recorded_at", OfCooperation),
        new("constraints", "Field", "Details", "what, detail, closing_note, activity_title", "x.what", "concat_ws(E'\\n', x.detail, x.closing_note, x.activity_title)", "x.at", OfCooperation),
        TwoQuestions,
        new("recommendations", "Field", "Details", "finding, text", "''", "concat_ws(E'\\n', x.finding, x.text)", "e.created_at",
            "join evaluations e on e.id = x.evaluation_id join cooperations c on c.id = e.cooperation_id") { Within = "x.evaluation_id::text" },
        // Pictures are named by their cameras; papers of villages that name people are for few and found on their pages.
        new("files", "Document", "case when x.is_internal then 'Talk' else 'Details' end", "name", "x.name", "''", "x.at", OfCooperation) { Where = "x.content_type not like 'image/%'" },
        new("potentials", "Potential", "Everyone", "title, description, archived_at", "x.title", "x.description", "x.updated_at", "") { IsOfVillage = true, Where = "x.archived_at is null" },
        new("needs", "Need", "Everyone", "title, description, archived_at", "x.title", "x.description", "x.updated_at", "") { IsOfVillage = true, Where = "x.archived_at is null" },
    ];

    /// <summary>Statements that write the texts of what is there already, and keep them from then on.</summary>
    public static IEnumerable<string> Create() => All.SelectMany(source => (string[])[source.Fill(), source.Function(), source.Trigger()]);

    /// <summary>Statements that take functions and triggers away again.</summary>
    public static IEnumerable<string> Drop() => All.Select(source => $"drop function search_{source.Table}() cascade");

    /// <summary>Statement that stops the writing of evaluations' texts, before their columns change.</summary>
    public static string StopEvaluations { get; } = "drop function search_evaluations() cascade";

    /// <summary>Statements that write evaluations' texts with all answers.</summary>
    public static IEnumerable<string> CreateAnswers() => [Answers.Function(), Answers.Trigger()];

    /// <summary>Statements that write evaluations' texts with two questions in columns of their own.</summary>
    public static IEnumerable<string> CreateTwoQuestions() => [TwoQuestions.Function(), TwoQuestions.Trigger()];

    /// <summary>A table whose rows can be searched.</summary>
    /// <param name="Table">The table, x in the other parts.</param>
    /// <param name="Kind">A <see cref="SearchKind"/>.</param>
    /// <param name="Audience">A <see cref="SearchAudience"/>, or the expression that tells it.</param>
    /// <param name="Changing">The columns whose change is a change of the text.</param>
    /// <param name="Title">Its title.</param>
    /// <param name="Body">Its text.</param>
    /// <param name="At">When it was written.</param>
    /// <param name="Joins">The way to the cooperation, which is c.</param>
    private sealed record Source(string Table, string Kind, string Audience, string Changing, string Title, string Body, string At, string Joins)
    {
        public string Within { get; init; } = "null::text";

        public string Where { get; init; } = "true";

        /// <summary>Data of a village, not of a cooperation.</summary>
        public bool IsOfVillage { get; init; }

        public string Fill() => $"insert into search_texts ({Columns}) {Select("c.updated_at")} on conflict (id) do nothing";

        public string Function() => $"""
            create function search_{Table}() returns trigger language plpgsql security definer set search_path = public, pg_temp as $text$
            begin
              if tg_op = 'DELETE' then
                delete from search_texts where id = old.id;
                return null;
              end if;
              if tg_op = 'UPDATE' then
                delete from search_texts s where s.id = new.id and not exists (select from {Table} x where x.id = new.id and {Where});
              end if;
              insert into search_texts ({Columns}) {Select("now()")} and x.id = new.id
              on conflict (id) do update set audience = excluded.audience, title = excluded.title, body = excluded.body, at = excluded.at
                where (search_texts.title, search_texts.body, search_texts.audience) is distinct from (excluded.title, excluded.body, excluded.audience);
              return null;
            end $text$
            """;

        public string Trigger() =>
            $"create trigger search_after after insert or delete or update of {Changing} on {Table} for each row execute function search_{Table}()";

        private string Select(string written)
        {
            var audience = Audience.StartsWith("case", StringComparison.Ordinal) ? Audience : $"'{Audience}'";
            var (cooperation, village, regency) = IsOfVillage ? ("null::uuid", "x.village_code", "x.regency_code") : ("c.id", "null", "c.regency_code");
            var at = At == Written ? written : At;
            return $"select x.id, '{Table}', '{Kind}', {audience}, {cooperation}, {Within}, {village}, {regency}, left({Title}, 400), coalesce({Body}, ''), {at} from {Table} x {Joins} where {Where}";
        }
    }
}
