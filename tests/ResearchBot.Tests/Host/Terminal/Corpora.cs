namespace ResearchBot.Tests.Host.Terminal;

/// <summary>Articles for the terminal's tests.</summary>
internal static class Corpora
{
    public const string Treaty =
        """{"_id":"treaty","title":"Harbour treaty signed","text":"The harbour treaty was signed in Oslo on 3 May 2021. It limits fishing in the northern fjords to 40 boats. Critics of the harbour treaty say that the limit comes too late for the cod.","metadata":{"url":"https://news.example/treaty?a=1#top","author":"Ada Berg","source":"Fjord Times","published_at":"2021-05-04","kind":"report","tags":["fishing"]}}""";

    public const string Opinion =
        """{"_id":"opinion","title":"The harbour treaty is a mistake","text":"The harbour treaty punishes small boats and spares the large trawlers. The government should tear up the harbour treaty before winter.","metadata":{"source":"Coast Voice","published_at":"2021-06-01","kind":"opinion"}}""";

    public const string Bridge =
        """{"_id":"bridge","title":"A bridge for Bergen","text":"The new bridge in Bergen opened on 9 June 2022. The bridge in Bergen cost 300 million kroner and took four years to build.","metadata":{"source":"Fjord Times","published_at":"2022-06-10"}}""";

    /// <summary>An article whose words try to take over whatever shows them.</summary>
    public const string Hostile =
        "{\"_id\":\"hostile\",\"title\":\"[red]Lighthouse[/] \\u001b]0;owned\\u0007 \\u202egnp.exe\",\"text\":\"The lighthouse of Vardo \\u001b[31mburned down\\u001b[0m on 7 [bold]March[/] 2020, \\u200bthe \\u202ekeeper\\u202c said \\u009b2J to the town.\",\"metadata\":{\"author\":\"Eve\\u2066 [link=http://evil.example]x[/]\",\"source\":\"Bad\\r\\nNews\",\"url\":\"javascript:alert(1)\"}}";
}
