using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace Deployment.Tests.Teams;

/// <summary>A picture as the file tells it: 8 bits a channel, with or without alpha, not interlaced.</summary>
internal sealed class Png
{
    private const int SignatureLength = 8;

    private readonly byte[] pixels;
    private readonly int channels;

    public Png(byte[] file)
    {
        using var data = new MemoryStream();
        for (var at = SignatureLength; at < file.Length;)
        {
            var length = BinaryPrimitives.ReadInt32BigEndian(file.AsSpan(at));
            var content = file.AsSpan(at + 8, length);
            switch (Encoding.ASCII.GetString(file, at + 4, 4))
            {
                case "IHDR":
                    (Width, Height) = (BinaryPrimitives.ReadInt32BigEndian(content), BinaryPrimitives.ReadInt32BigEndian(content[4..]));
                    channels = (content[8], content[9], content[12]) switch
                    {
                        (8, 2, 0) => 3,
                        (8, 6, 0) => 4,
                        var other => throw new NotSupportedException($"A picture of the kind {other}."),
                    };
                    break;
                case "IDAT":
                    data.Write(content);
                    break;
            }

            at += length + 12;
        }

        pixels = Unfilter(data);
    }

    public int Width { get; }

    public int Height { get; }

    public (byte Red, byte Green, byte Blue, byte Alpha) this[int x, int y]
    {
        get
        {
            var at = ((y * Width) + x) * channels;
            return (pixels[at], pixels[at + 1], pixels[at + 2], channels == 4 ? pixels[at + 3] : byte.MaxValue);
        }
    }

    public IEnumerable<(byte Red, byte Green, byte Blue, byte Alpha)> All =>
        Enumerable.Range(0, Width * Height).Select(at => this[at % Width, at / Width]);

    // Each line says how it was foretold from its neighbours ("Filter types" in the PNG specification).
    private byte[] Unfilter(MemoryStream data)
    {
        data.Position = 0;
        using var inflate = new ZLibStream(data, CompressionMode.Decompress);
        var stride = Width * channels;
        var all = new byte[stride * Height];
        var line = new byte[stride];
        for (var y = 0; y < Height; y++)
        {
            var filter = inflate.ReadByte();
            inflate.ReadExactly(line);
            for (var i = 0; i < stride; i++)
            {
                var left = i < channels ? 0 : all[(y * stride) + i - channels];
                var up = y == 0 ? 0 : all[((y - 1) * stride) + i];
                var corner = y == 0 || i < channels ? 0 : all[((y - 1) * stride) + i - channels];
                all[(y * stride) + i] = (byte)(line[i] + filter switch { 0 => 0, 1 => left, 2 => up, 3 => (left + up) / 2, 4 => Paeth(left, up, corner), _ => throw new NotSupportedException($"Filter {filter}.") });
            }
        }

        return all;
    }

    private static int Paeth(int left, int up, int corner)
    {
        var guess = left + up - corner;
        var (byLeft, byUp, byCorner) = (Math.Abs(guess - left), Math.Abs(guess - up), Math.Abs(guess - corner));
        return byLeft <= byUp && byLeft <= byCorner ? left : byUp <= byCorner ? up : corner;
    }
}
