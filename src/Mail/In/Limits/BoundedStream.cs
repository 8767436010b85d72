namespace MountainPartnership.Mail.In.Limits;

/// <summary>Takes so many bytes and no more, whatever a decoder wants to write.</summary>
internal sealed class BoundedStream(int maxBytes) : MemoryStream
{
    /// <summary>The one way in: <see cref="MemoryStream"/> sends spans here too, when it is derived from.</summary>
    public override void Write(byte[] buffer, int offset, int count)
    {
        if (Length + count > maxBytes)
            throw new FullException();
        base.Write(buffer, offset, count);
    }

    public override void WriteByte(byte value) => Write([value], 0, 1);

    /// <summary>Never leaves this room: decoders offer no other way to stop them.</summary>
    internal sealed class FullException : IOException;
}
