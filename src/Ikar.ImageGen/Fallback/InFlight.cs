namespace Ikar.ImageGen.Fallback;

/// <summary>How many calls run by one route with one key, and the line of those who wait to make one: first come, first served.</summary>
internal sealed class InFlight
{
    private readonly List<Place> _line = [];

    /// <summary>The number of calls.</summary>
    public int Calls { get; set; }

    /// <summary>Whether there is no room for whoever has this place, or none yet.</summary>
    public bool IsFull(int most, Place? mine) => Calls + Ahead(mine) >= most;

    /// <summary>Stands at the end of the line.</summary>
    public Place Join(int most)
    {
        var place = new Place(this, most);
        _line.Add(place);
        return place;
    }

    /// <summary>Leaves the line, from wherever in it.</summary>
    public void Leave(Place place) => _line.Remove(place);

    /// <summary>Adds those for whom there is room now, and who were not told yet, to <paramref name="turns"/>.</summary>
    public void CallUp(List<Place> turns)
    {
        for (var i = 0; i < _line.Count; i++)
        {
            if (!_line[i].HasTurn && Calls + i < _line[i].Most)
            {
                _line[i].HasTurn = true;
                turns.Add(_line[i]);
            }
        }
    }

    private int Ahead(Place? mine)
    {
        var at = mine is null ? -1 : _line.IndexOf(mine);
        return at < 0 ? _line.Count : at;
    }
}
