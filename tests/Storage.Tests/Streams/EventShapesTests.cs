using System.Text.Json;
using MountainPartnership.Core.Applications;
using MountainPartnership.Core.Register;
using MountainPartnership.Storage.Streams;

namespace MountainPartnership.Storage.Tests.Streams;

/// <summary>What is written today can be read as long as a case is kept. The files in Shapes are that promise.</summary>
public sealed class EventShapesTests
{
    private static readonly JsonSerializerOptions Readable = new(StoredJson.Options) { WriteIndented = true };

    [Fact]
    public void Every_event_of_a_case_is_written_in_the_shape_that_was_agreed() =>
        AgreesWith("cases.v1.json", SampleEvents.OfCases, EventShapes<CaseEvent>.Types, EventShapes<CaseEvent>.Write);

    [Fact]
    public void Every_event_of_a_member_is_written_in_the_shape_that_was_agreed() =>
        AgreesWith("members.v1.json", SampleEvents.OfMembers, EventShapes<MemberEvent>.Types, EventShapes<MemberEvent>.Write);

    [Fact]
    public void Every_event_is_read_as_it_was_written()
    {
        Assert.All(SampleEvents.OfCases, happened =>
        {
            EventText text = EventShapes<CaseEvent>.Write(happened);
            Assert.Equal(text, EventShapes<CaseEvent>.Write(EventShapes<CaseEvent>.Read(text)));
        });
        Assert.All(SampleEvents.OfMembers, happened =>
        {
            EventText text = EventShapes<MemberEvent>.Write(happened);
            Assert.Equal(text, EventShapes<MemberEvent>.Write(EventShapes<MemberEvent>.Read(text)));
        });
    }

    [Fact]
    public void Every_event_in_the_agreed_shape_is_still_read()
    {
        Assert.All(Shapes("cases.v1.json").Values, text => EventShapes<CaseEvent>.Read(text));
        Assert.All(Shapes("members.v1.json").Values, text => EventShapes<MemberEvent>.Read(text));
    }

    [Fact]
    public void An_event_written_before_a_property_was_added_reads_with_its_default()
    {
        CaseEvent.ApplicationReceived read = Assert.IsType<CaseEvent.ApplicationReceived>(
            EventShapes<CaseEvent>.Read(Shapes("cases.older.json")["ApplicationReceived"]));

        Assert.Null(read.MessageId);
        Assert.Equal("Alpine Ridge Trust", read.Request.Organization);
        Assert.Equal(TimeSpan.FromDays(21), read.Policy.ReviewWindow);
        Assert.Equal(new CasePolicy().TaskReminderEvery, read.Policy.TaskReminderEvery);
        Assert.Empty(read.Request.Alternates);
    }

    [Fact]
    public void An_event_that_a_newer_program_wrote_is_refused_and_not_guessed_at()
    {
        EventText text = EventShapes<CaseEvent>.Write(SampleEvents.OfCases[0]);

        Assert.Throws<FormatException>(() => EventShapes<CaseEvent>.Read(text with { SchemaVersion = 2 }));
        Assert.Throws<FormatException>(() => EventShapes<CaseEvent>.Read(text with { Type = "ApplicationSold" }));
        Assert.Throws<FormatException>(() => EventShapes<CaseEvent>.Read(text with { Facts = "{}" }));
    }

    [Fact]
    public void An_erased_event_has_empty_texts_and_keeps_its_facts()
    {
        Assert.All(SampleEvents.OfCases, happened =>
        {
            EventText text = EventShapes<CaseEvent>.Write(happened);
            EventText read = EventShapes<CaseEvent>.Write(EventShapes<CaseEvent>.Read(text with { Payload = "" }));
            Assert.Equal(text with { Payload = read.Payload }, read);
            Assert.DoesNotContain("alpine.example", read.Payload, StringComparison.Ordinal);
        });
        CaseEvent.ApplicationReceived erased = (CaseEvent.ApplicationReceived)EventShapes<CaseEvent>.Read(
            EventShapes<CaseEvent>.Write(SampleEvents.OfCases[0]) with { Payload = "" });
        Assert.Equal(Contact.Empty, erased.Applicant);
        Assert.Null(erased.Request.Organization);
    }

    [Fact]
    public void Facts_hold_nothing_personal() => Assert.All(
        SampleEvents.OfCases.Select(EventShapes<CaseEvent>.Write).Concat(SampleEvents.OfMembers.Select(EventShapes<MemberEvent>.Write)),
        text =>
        {
            Assert.DoesNotContain("alpine", text.Facts, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("Lina", text.Facts, StringComparison.Ordinal);
        });

    private static void AgreesWith<T>(string file, IReadOnlyList<T> samples, IEnumerable<Type> types, Func<T, EventText> write)
        where T : notnull
    {
        Assert.Equal(
            types.Select(type => type.Name).Order(StringComparer.Ordinal),
            samples.Select(sample => sample.GetType().Name).Order(StringComparer.Ordinal));
        SortedDictionary<string, EventText> actual = new(
            samples.Select(write).ToDictionary(text => text.Type), StringComparer.Ordinal);
        string written = JsonSerializer.Serialize(actual, Readable).ReplaceLineEndings("\n") + "\n";
        string agreed = File.Exists(PathOf(file)) ? File.ReadAllText(PathOf(file)).ReplaceLineEndings("\n") : "";
        if (written != agreed)
        {
            File.WriteAllText(PathOf(file + ".actual"), written);
            Assert.Fail($"Stored shapes differ from {file}. What is written now is in {PathOf(file + ".actual")}. Old events must still be "
                + "read: a changed name or meaning needs a new schema version and the reading of the old one.");
        }
    }

    private static Dictionary<string, EventText> Shapes(string file) =>
        JsonSerializer.Deserialize<Dictionary<string, EventText>>(File.ReadAllText(PathOf(file)), StoredJson.Options)!;

    private static string PathOf(string file) => Path.Combine(AppContext.BaseDirectory, "Streams", "Shapes", file);
}
