using System.Net;
using System.Text;
using BenchmarkDotNet.Attributes;
using Ikar.ImageGen;
using Ikar.ImageGen.Telegram;
using Microsoft.Extensions.DependencyInjection;
using Telegram.Bot;
using Telegram.Bot.Requests;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;

namespace Benchmarks;

/// <summary>A text and a picture of 350 KB into a chat: the two bare calls against the whole delivery (extractor, gate, indicator, rules, caption), Telegram being a stub in memory.</summary>
[MemoryDiagnoser]
[ShortRunJob]
public class DeliveryBenchmarks
{
    private const string Text = "Here is your cat!";
    private const string Reply = Text + "\n\n```json\n{\"description\": \"a cat in space\"}\n```";
    private readonly byte[] _picture = MakePicture();
    private readonly TelegramBotClient _bot = new(new TelegramBotClientOptions("1:x") { RetryThreshold = 0, RetryCount = 1 }, new HttpClient(new Stub()));
    private readonly Message _question = new() { Chat = new Chat { Id = 42, Type = ChatType.Private }, From = new User { Id = 42, FirstName = "Ann" } };
    private ServiceProvider _services = null!;
    private ITelegramImageReplies _replies = null!;

    [GlobalSetup]
    public void Setup()
    {
        _services = new ServiceCollection()
            .AddSingleton<ITelegramBotClient>(_bot)
            .AddIkarImageGen(static options => options.UseEnvironmentApiKey = false).AddTelegram()
            .Services.AddSingleton<IImageGenerator>(new Painted(GeneratedImage.FromBytes(_picture))).BuildServiceProvider();
        _replies = _services.GetRequiredService<ITelegramImageReplies>();
    }

    [GlobalCleanup]
    public void Cleanup() => _services.Dispose();

    [Benchmark(Baseline = true)]
    public async Task<Message> Bare_calls()
    {
        await _bot.SendRequest(new SendMessageRequest { ChatId = 42, Text = Text });
        return await _bot.SendRequest(new SendPhotoRequest { ChatId = 42, Photo = InputFile.FromStream(new MemoryStream(_picture), "picture.png"), Caption = "a cat in space" });
    }

    [Benchmark]
    public Task<TelegramDelivery> Ours() => _replies.ReplyAsync(_question, Reply);

    private static byte[] MakePicture()
    {
        // A real PNG header and end around noise: the bytes are looked at, not decoded.
        var file = new List<byte>(Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="));
        var noise = new byte[350_000];
        new Random(1).NextBytes(noise);
        byte[] chunk = [0, 0, 0, 0, (byte)'t', (byte)'E', (byte)'X', (byte)'t', .. noise, 0, 0, 0, 0];
        System.Buffers.Binary.BinaryPrimitives.WriteInt32BigEndian(chunk, noise.Length);
        file.InsertRange(33, chunk);
        return [.. file];
    }

    private sealed class Painted(GeneratedImage image) : IImageGenerator
    {
        private readonly ImageModel _model = new("a/b");

        public Task<ImageResult> GenerateAsync(ImageRequest request, CancellationToken cancellationToken = default) =>
            Task.FromResult(new ImageResult { Images = [image], Model = _model, Provider = "stub", Prompt = request.Prompt });
    }

    private sealed class Stub : HttpMessageHandler
    {
        private static readonly byte[] Sent = Encoding.UTF8.GetBytes("""{"ok":true,"result":{"message_id":1,"date":1763800000,"chat":{"id":42,"type":"private"},"text":"x"}}""");
        private static readonly byte[] Done = Encoding.UTF8.GetBytes("""{"ok":true,"result":true}""");

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            await request.Content!.CopyToAsync(Stream.Null, cancellationToken);
            return new HttpResponseMessage(HttpStatusCode.OK) { Content = new ByteArrayContent(request.RequestUri!.AbsolutePath.EndsWith("sendChatAction", StringComparison.Ordinal) ? Done : Sent) };
        }
    }
}
