using Azure.Data.Tables;
using MountainPartnership.Storage.Tables;

namespace MountainPartnership.Storage.Tests.Tables;

public sealed class TableLimitsTests
{
    [Fact]
    public void An_entity_within_all_limits_passes() =>
        TableLimits.Check(new TableEntity("MP-2026-7KQ2XD", "e-0000000001") { ["Text"] = new string('x', 32_768), ["Sequence"] = 1L });

    [Theory]
    [InlineData("a/b")]
    [InlineData("a\\b")]
    [InlineData("a#b")]
    [InlineData("a?b")]
    [InlineData("a\tb")]
    [InlineData("a\u0000b")]
    [InlineData("a\u007fb")]
    [InlineData("a\u009fb")]
    public void A_key_with_a_forbidden_character_is_refused(string key)
    {
        Assert.Throws<TableLimitException>(() => TableLimits.Check(new TableEntity(key, "row")));
        Assert.Throws<TableLimitException>(() => TableLimits.Check(new TableEntity("partition", key)));
    }

    [Fact]
    public void A_key_longer_than_a_kibibyte_is_refused()
    {
        TableLimits.CheckKey(new string('k', 512));
        Assert.Throws<TableLimitException>(() => TableLimits.CheckKey(new string('k', 513)));
    }

    [Fact]
    public void A_property_over_64_KiB_is_refused()
    {
        Assert.Throws<TableLimitException>(() => TableLimits.Check(new TableEntity("p", "r") { ["Text"] = new string('x', 32_769) }));
        Assert.Throws<TableLimitException>(() => TableLimits.Check(new TableEntity("p", "r") { ["Bytes"] = new byte[65_537] }));
        TableLimits.Check(new TableEntity("p", "r") { ["Bytes"] = new byte[65_536] });
    }

    [Fact]
    public void An_entity_over_1_MiB_is_refused()
    {
        TableEntity entity = new("p", "r");
        foreach (int i in Enumerable.Range(0, 15))
        {
            entity[$"Text{i}"] = new string('x', 32_768);
        }

        TableLimits.Check(entity);
        entity["Text15"] = new string('x', 32_768);
        Assert.Throws<TableLimitException>(() => TableLimits.Check(entity));
    }

    [Fact]
    public void An_entity_with_more_than_252_properties_is_refused()
    {
        TableEntity entity = new("p", "r");
        foreach (int i in Enumerable.Range(0, 252))
        {
            entity[$"P{i}"] = i;
        }

        TableLimits.Check(entity);
        entity["P252"] = 1;
        Assert.Throws<TableLimitException>(() => TableLimits.Check(entity));
    }

    [Fact]
    public void A_batch_has_from_1_to_100_rows_of_one_partition_each_once()
    {
        TableLimits.Check([.. Enumerable.Range(0, 100).Select(i => Add("p", $"{i}"))]);
        Assert.Throws<TableLimitException>(() => TableLimits.Check((TableTransactionAction[])[]));
        Assert.Throws<TableLimitException>(() => TableLimits.Check([.. Enumerable.Range(0, 101).Select(i => Add("p", $"{i}"))]));
        Assert.Throws<TableLimitException>(() => TableLimits.Check([Add("p", "1"), Add("q", "2")]));
        Assert.Throws<TableLimitException>(() => TableLimits.Check([Add("p", "1"), Add("p", "1")]));
    }

    [Theory]
    [InlineData('x', 100, true)]
    [InlineData('x', 65, false)]
    // Beyond ASCII a character goes out as an escape of six bytes.
    [InlineData('я', 20, true)]
    [InlineData('я', 10, false)]
    public void A_batch_over_4_MiB_on_its_way_is_refused(char letter, int rows, bool refused)
    {
        string text = new(letter, 30_000);
        TableTransactionAction[] batch = [.. Enumerable.Range(0, rows).Select(i => Add("p", $"{i}", text, text))];

        Assert.Equal(refused, Record.Exception(() => TableLimits.Check(batch)) is TableLimitException);
    }

    private static TableTransactionAction Add(string partition, string row, params string[] texts)
    {
        TableEntity entity = new(partition, row);
        foreach ((int i, string text) in texts.Index())
        {
            entity[$"Text{i}"] = text;
        }

        return new(TableTransactionActionType.Add, entity);
    }
}
