using System.IO.Compression;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Tokens;

namespace MountainPartnership.Mail.In.Attachments;

/// <summary>
/// The filters of PDF streams (ISO 32000-2 §7.4) with a limit on what they unfold to, and without those of pictures, whose
/// text nobody could read. The limit is looked for before a filter runs, for the library unfolds into memory.
/// </summary>
internal sealed class BoundedFilters(int maxStream, long maxTotal) : IFilterProvider
{
    private long total;

    public IReadOnlyList<IFilter> GetFilters(DictionaryToken dictionary) => Bounded(DefaultFilterProvider.Instance.GetFilters(dictionary));

    public IReadOnlyList<IFilter> GetNamedFilters(IReadOnlyList<NameToken> names) => Bounded(DefaultFilterProvider.Instance.GetNamedFilters(names));

    public IReadOnlyList<IFilter> GetAllFilters() => Bounded(DefaultFilterProvider.Instance.GetAllFilters());

    private List<IFilter> Bounded(IReadOnlyList<IFilter> filters) => [.. filters.Select(filter => new Filter(this, filter))];

    private sealed class Filter(BoundedFilters bounds, IFilter inner) : IFilter
    {
        public bool IsSupported => inner.IsSupported;

        public Memory<byte> Decode(Memory<byte> input, DictionaryToken streamDictionary, IFilterProvider filterProvider, int filterIndex)
        {
            if (inner is FlateFilter or LzwFilter or RunLengthFilter && !Fits(input))
            {
                throw new PdfDocumentFormatException("A stream of the document unfolds beyond the budget.");
            }

            return inner.Decode(input, streamDictionary, filterProvider, filterIndex);
        }

        /// <summary>LZW (factor 1,365 at most) and run lengths (64) are judged by their size alone.</summary>
        private bool Fits(Memory<byte> input)
        {
            long size = inner switch
            {
                FlateFilter => Unfolded(input),
                LzwFilter => input.Length * 100L,
                _ => input.Length * 64L,
            };
            bounds.total += size;
            return size <= bounds.MaxStream && bounds.total <= bounds.MaxTotal;
        }

        private long Unfolded(Memory<byte> input)
        {
            using MemoryStream folded = new(input.ToArray(), writable: false);
            using ZLibStream zlib = new(folded, CompressionMode.Decompress);
            byte[] buffer = new byte[64 * 1024];
            long size = 0;
            try
            {
                for (int read = zlib.Read(buffer); read > 0 && size <= bounds.MaxStream; read = zlib.Read(buffer))
                {
                    size += read;
                }
            }
            catch (InvalidDataException)
            {
                // Damaged: the library mends what it can, and what came before the damage has been counted.
            }

            return size;
        }
    }

    private int MaxStream => maxStream;

    private long MaxTotal => maxTotal;
}
