using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Azure.Data.Tables;
using MountainPartnership.Storage.Tables;

namespace MountainPartnership.Storage.Streams;

/// <summary>
/// One event as it stands in its table. <see cref="Hash"/> covers everything but payload and salt, for which
/// <see cref="Commitment"/> stands: so those two can be erased and the chain still verifies.
/// </summary>
internal sealed record EventRow(
    string Stream,
    long Sequence,
    string Type,
    int SchemaVersion,
    string Time,
    string Actor,
    string Facts,
    string Commitment,
    string PreviousHash,
    string Hash,
    string Payload,
    string Salt,
    PayloadPlace PayloadIn)
{
    /// <summary>Of the rows that are events.</summary>
    public const string KeyPrefix = "e-";

    /// <summary>What the hash of the first row has before it.</summary>
    public const string NoHash = "";

    private const int SaltBytes = 32;

    public static string Key(long sequence) => KeyPrefix + sequence.ToString("D10", CultureInfo.InvariantCulture);

    /// <summary>The blob that holds a long payload.</summary>
    public string BlobName => BlobPrefix(Stream, Sequence) + Commitment;

    public static string BlobPrefix(string stream, long sequence) =>
        string.Create(CultureInfo.InvariantCulture, $"{stream}/{sequence:D10}-");

    public static EventRow Create(string stream, long sequence, EventText text, string previousHash)
    {
        string payload = text.Payload;
        string salt = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(SaltBytes));
        bool isLong = payload.Length > TableLimits.MaxTextChars;
        EventRow row = new(
            stream,
            sequence,
            text.Type,
            text.SchemaVersion,
            text.At.Text(),
            text.By.ToString(),
            text.Facts,
            Commit(salt, payload),
            previousHash,
            "",
            isLong ? "" : payload,
            salt,
            isLong ? PayloadPlace.Blob : PayloadPlace.Row);
        return row with { Hash = row.ComputeHash() };
    }

    /// <summary>SHA-256(salt ‖ payload), the payload in UTF-8.</summary>
    public static string Commit(string salt, string payload) =>
        Convert.ToHexStringLower(SHA256.HashData([.. Convert.FromHexString(salt), .. Encoding.UTF8.GetBytes(payload)]));

    /// <summary>
    /// SHA-256 over the columns in this order, each as its length in bytes (32 bits, big-endian) and its UTF-8.
    /// </summary>
    public string ComputeHash()
    {
        using IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (string field in (string[])
        [
            "mp-event-1",
            Stream,
            Sequence.ToString(CultureInfo.InvariantCulture),
            Type,
            SchemaVersion.ToString(CultureInfo.InvariantCulture),
            Time,
            Actor,
            Facts,
            Commitment,
            PreviousHash,
        ])
        {
            byte[] bytes = Encoding.UTF8.GetBytes(field);
            byte[] length = new byte[4];
            BinaryPrimitives.WriteInt32BigEndian(length, bytes.Length);
            hash.AppendData(length);
            hash.AppendData(bytes);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    public EventText Text(string payload) => new(
        Type, SchemaVersion, TableEntityReading.ParseTime(Time), Core.Applications.Actor.Parse(Actor), Facts, payload);

    public TableEntity ToEntity() => new(Stream, Key(Sequence))
    {
        [nameof(Sequence)] = Sequence,
        [nameof(Type)] = Type,
        [nameof(SchemaVersion)] = SchemaVersion,
        [nameof(Time)] = Time,
        [nameof(Actor)] = Actor,
        [nameof(Facts)] = Facts,
        [nameof(Commitment)] = Commitment,
        [nameof(PreviousHash)] = PreviousHash,
        [nameof(Hash)] = Hash,
        [nameof(Payload)] = Payload,
        [nameof(Salt)] = Salt,
        [nameof(PayloadIn)] = PayloadIn.ToString(),
    };

    public static EventRow FromEntity(TableEntity row) => new(
        row.PartitionKey,
        row.GetInt64(nameof(Sequence)) ?? 0,
        row.Require(nameof(Type)),
        row.GetInt32(nameof(SchemaVersion)) ?? 0,
        row.Require(nameof(Time)),
        row.Require(nameof(Actor)),
        row.Require(nameof(Facts)),
        row.Require(nameof(Commitment)),
        row.Require(nameof(PreviousHash)),
        row.Require(nameof(Hash)),
        row.Require(nameof(Payload)),
        row.Require(nameof(Salt)),
        row.Enum<PayloadPlace>(nameof(PayloadIn)));

    /// <summary>What an erasure leaves of the payload.</summary>
    public static TableEntity Erasure(string stream, long sequence) => new(stream, Key(sequence))
    {
        [nameof(Payload)] = "",
        [nameof(Salt)] = "",
        [nameof(PayloadIn)] = nameof(PayloadPlace.Erased),
    };
}

/// <summary>Where the personal part of an event is.</summary>
internal enum PayloadPlace
{
    Row,
    Blob,
    Erased,
}
