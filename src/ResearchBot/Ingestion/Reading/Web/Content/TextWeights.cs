using System.Buffers;

using AngleSharp.Dom;

namespace ResearchBot.Ingestion.Reading.Web.Content;

/// <summary>How much there is to read in every element of a part of a page; as it was when it was weighed.</summary>
internal sealed class TextWeights
{
    private const int ShortestProse = 60;
    private static readonly SearchValues<char> Stops = SearchValues.Create(".!?,…。！？、،");

    private readonly Dictionary<IElement, Weight> _weights = [];
    private (int Text, int Links, bool Stops) _run;

    /// <summary>Weighs an element and all in it.</summary>
    public TextWeights(IElement root)
    {
        Root = root;
        Weigh(root, false);
    }

    /// <summary>What was weighed.</summary>
    public IElement Root { get; }

    /// <summary>The weight of all of it.</summary>
    public Weight Whole => Of(Root);

    /// <summary>The weight of a block; nothing for what is not shown or is part of a line.</summary>
    public Weight Of(IElement block) => _weights.GetValueOrDefault(block);

    private Weight Weigh(IElement element, bool linked)
    {
        var isBlock = PageBlocks.IsBlock(element);
        var sum = isBlock ? EndRun() : default;
        linked |= element.LocalName == "a";

        foreach (var child in element.ChildNodes)
        {
            if (child is IText text)
            {
                Count(text.Data, linked);
            }
            else if (child is IElement inner && !PageBlocks.IsSilent(inner))
            {
                sum += Weigh(inner, linked);
            }
        }

        if (isBlock)
        {
            sum += EndRun();
        }

        _weights[element] = sum;

        return sum;
    }

    private void Count(string text, bool linked)
    {
        var letters = text.Length - text.AsSpan().Count(' ') - text.AsSpan().Count('\n') - text.AsSpan().Count('\t') - text.AsSpan().Count('\r');
        _run = (_run.Text + letters, _run.Links + (linked ? letters : 0), _run.Stops || text.AsSpan().ContainsAny(Stops));
    }

    private Weight EndRun()
    {
        var (text, links, stops) = _run;
        _run = default;

        return new Weight(text, links, text >= ShortestProse && links * 2 < text && stops ? text - links : 0);
    }
}
