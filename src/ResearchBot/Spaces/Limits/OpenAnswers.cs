using ResearchBot.Corpus;

namespace ResearchBot.Spaces.Limits;

/// <summary>The answers that members wait for at this moment. What a kill interrupts is waited for by nobody, so this is not stored.</summary>
internal sealed class OpenAnswers
{
    private readonly Lock _lock = new();
    private readonly Dictionary<(SpaceId Space, string Member), int> _open = [];

    public bool TryOpen(SpaceId space, string member, int most)
    {
        lock (_lock)
        {
            var open = _open.GetValueOrDefault((space, member));

            if (open >= most)
            {
                return false;
            }

            _open[(space, member)] = open + 1;

            return true;
        }
    }

    public void Close(SpaceId space, string member)
    {
        lock (_lock)
        {
            if (_open.GetValueOrDefault((space, member)) is var open and > 1)
            {
                _open[(space, member)] = open - 1;
            }
            else
            {
                _open.Remove((space, member));
            }
        }
    }
}
