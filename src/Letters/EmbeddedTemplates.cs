using System.Reflection;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Primitives;

namespace MountainPartnership.Letters;

/// <summary>Shows Liquid the templates in this assembly as files, so that one can include another.</summary>
internal sealed class EmbeddedTemplates : IFileProvider
{
    /// <param name="path">From the folder Templates, with a slash.</param>
    public static Stream? Open(string path) => Assembly.GetExecutingAssembly().GetManifestResourceStream($"Templates/{path}");

    public IFileInfo GetFileInfo(string subpath) => new Template(subpath);

    public IDirectoryContents GetDirectoryContents(string subpath) => NotFoundDirectoryContents.Singleton;

    public IChangeToken Watch(string filter) => NullChangeToken.Singleton;

    private sealed record Template(string Path) : IFileInfo
    {
        public bool Exists => Assembly.GetExecutingAssembly().GetManifestResourceInfo($"Templates/{Path}") is not null;

        public bool IsDirectory => false;

        public DateTimeOffset LastModified => default;

        public long Length => -1;

        public string Name => Path;

        public string? PhysicalPath => null;

        public Stream CreateReadStream() => Open(Path) ?? throw new FileNotFoundException($"There is no template {Path}.", Path);
    }
}
