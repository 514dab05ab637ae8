namespace ResearchBot.Tests.Evaluation;

/// <summary>An evaluation set of four articles, written into a folder of its own.</summary>
internal sealed class TinySet : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("researchbot-set-");

    public TinySet()
    {
        Directory.CreateDirectory(Path.Combine(Folder, "qrels"));
        Write("corpus.jsonl", """
            {"_id": "herons", "title": "Herons", "text": "Herons nest in the old quarry of the town. They fish in the lake."}
            {"_id": "storks", "title": "Storks", "text": "Storks nest on the roof of the church. They eat frogs."}
            {"_id": "chips", "title": "Chips", "text": "Sanctions stop the export of computer chips. Prices rise."}
            {"_id": "tax", "title": "Tax", "text": "The town taxes marble. The tax is three percent."}
            """);
        Write("queries.jsonl", """
            {"_id": "q1", "text": "Where do herons nest?", "metadata": {"answers": ["old quarry"]}}
            {"_id": "q2", "text": "What stops the export of chips?", "metadata": {"answers": ["Sanctions"]}}
            {"_id": "q3", "text": "Which planet did the astronauts of the rocket colonise?", "metadata": {"answers": [], "answerable": false}}
            """);
        Write("qrels/test.tsv", "query-id\tcorpus-id\tscore\nq1\therons\t1\nq2\tchips\t2\nq2\therons\t0\n");
    }

    public string Folder => _folder.FullName;

    public void Write(string name, string text) => File.WriteAllText(Path.Combine(Folder, name), text);

    public void Delete(string name) => File.Delete(Path.Combine(Folder, name));

    public void Dispose() => _folder.Delete(recursive: true);
}
