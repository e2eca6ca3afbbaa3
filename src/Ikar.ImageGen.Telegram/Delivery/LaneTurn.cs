namespace Ikar.ImageGen.Telegram.Delivery;

/// <summary>The right to make one call to a chat. Disposing it lets the next one in.</summary>
internal readonly struct LaneTurn : IDisposable
{
    private readonly FloodGate _gate;
    private readonly string _chat;

    public LaneTurn(FloodGate gate, string chat)
    {
        _gate = gate;
        _chat = chat;
    }

    public void Dispose() => _gate.Leave(_chat);
}
