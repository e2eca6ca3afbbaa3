namespace Ikar.ImageGen.Telegram.Buttons;

/// <summary>Keeps the last sets of buttons; a restart forgets them.</summary>
internal sealed class MemoryButtonStore : IImageButtonStore
{
    private const int Capacity = 10_000;

    private readonly object _lock = new();
    private readonly Dictionary<string, ImageButtons> _byId = new(StringComparer.Ordinal);
    private readonly Queue<string> _byAge = new();

    public ValueTask SaveAsync(ImageButtons buttons, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            if (!_byId.ContainsKey(buttons.Id))
            {
                _byAge.Enqueue(buttons.Id);
                if (_byAge.Count > Capacity)
                {
                    _byId.Remove(_byAge.Dequeue());
                }
            }

            _byId[buttons.Id] = buttons;
        }

        return ValueTask.CompletedTask;
    }

    public ValueTask<ImageButtons?> FindAsync(string id, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            return ValueTask.FromResult(_byId.GetValueOrDefault(id));
        }
    }
}
