using System.Runtime.InteropServices;

namespace ResearchBot.Tests.Indexing.Embeddings.Encoding;

/// <summary>A model in ONNX form that says for each word piece what stands in a table, so that every vector can be told beforehand.</summary>
internal sealed record TinyModel(IReadOnlyList<float[]> Table)
{
    public const int Float = 1;
    public const int Integer = 7;
    private const int ShortInteger = 6;

    private const int IntegersAttribute = 7;
    private const int IntegerAttribute = 2;

    public IReadOnlyList<string> Inputs { get; init; } = ["input_ids", "attention_mask", "token_type_ids"];

    public string Output { get; init; } = "last_hidden_state";

    /// <summary>It gives one vector a text: the mean over all places.</summary>
    public bool IsPooled { get; init; }

    /// <summary>Its inputs are integers of 32 bits.</summary>
    public bool IsShort { get; init; }

    /// <summary>The file.</summary>
    public byte[] ToArray() => new ProtoMessage()
        .Add(1, 8)
        .Add(7, Graph())
        .Add(8, new ProtoMessage().Add(1, "").Add(2, 13))
        .ToArray();

    private ProtoMessage Graph() => new ProtoMessage()
        .AddAll(1, Nodes())
        .Add(2, "tiny")
        .Add(5, new ProtoMessage()
            .Add(1, Table.Count)
            .Add(1, Table[0].Length)
            .Add(2, Float)
            .Add(8, "table")
            .Add(9, MemoryMarshal.AsBytes<float>(Table.SelectMany(row => row).ToArray())))
        .AddAll(11, Inputs.Select(input => Value(input, IsShort ? ShortInteger : Integer, "texts", "pieces")))
        .Add(12, IsPooled ? Value(Output, Float, "texts", "values") : Value(Output, Float, "texts", "pieces", "values"));

    private IEnumerable<ProtoMessage> Nodes()
    {
        yield return Node("Gather", IsPooled ? "states" : Output, ["table", Inputs[0]]);

        if (IsPooled)
        {
            yield return Node("ReduceMean", Output, ["states"])
                .Add(5, new ProtoMessage().Add(1, "axes").Add(8, 1).Add(20, IntegersAttribute))
                .Add(5, new ProtoMessage().Add(1, "keepdims").Add(3, 0).Add(20, IntegerAttribute));
        }
    }

    private static ProtoMessage Node(string operation, string output, IReadOnlyList<string> inputs) =>
        inputs.Aggregate(new ProtoMessage(), (node, input) => node.Add(1, input)).Add(2, output).Add(4, operation);

    private static ProtoMessage Value(string name, int type, params string[] dimensions)
    {
        var shape = new ProtoMessage().AddAll(1, dimensions.Select(dimension => new ProtoMessage().Add(2, dimension)));

        return new ProtoMessage().Add(1, name).Add(2, new ProtoMessage().Add(1, new ProtoMessage().Add(1, type).Add(2, shape)));
    }
}
