namespace Ikar.ImageGen.Telegram.Intake;

/// <summary>Remembers the last updates, because webhooks and restarted pollers bring some twice.</summary>
internal sealed class SeenUpdates
{
    private const int Capacity = 10_000;

    private readonly object _lock = new();
    private readonly HashSet<int> _ids = [];
    private readonly Queue<int> _byAge = new();

    /// <summary>Takes an update's id.</summary>
    /// <returns>False if it was taken before. Updates without an id are always new.</returns>
    public bool IsNew(int id)
    {
        if (id == 0)
        {
            return true;
        }

        lock (_lock)
        {
            if (!_ids.Add(id))
            {
                return false;
            }

            _byAge.Enqueue(id);
            if (_byAge.Count > Capacity)
            {
                _ids.Remove(_byAge.Dequeue());
            }

            return true;
        }
    }
}
