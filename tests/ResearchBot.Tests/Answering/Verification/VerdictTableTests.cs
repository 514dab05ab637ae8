using ResearchBot.Answering.Verification;
using ResearchBot.Corpus;
using Xunit;

namespace ResearchBot.Tests.Answering.Verification;

public sealed class VerdictTableTests
{
    private const string Ferry = "The harbour council approved the new ferry line on 3 May 2019 by nine votes to four, although Mayor Ada Brandt warned that it would cost $1.2 billion.";
    private const string Dam = "Engineers found no cracks in the Orla dam, and the water level rose 40 percent between March and June.";
    private const string Firm = "Nordwind Inc. sold 1,200 boats in 2021, half of them to Norway, and its profit fell to 3.5 million euros.";
    private const string Court = "The court did not convict Ivan Petrov, who denied taking money from the Baltic Trade Union (BTU) before the election.";
    private const string Study = "Researchers at the University of Harlow reported that twenty-five patients slept better after the treatment, while two-thirds of the others felt no change.";

    [Theory]
    [InlineData(Ferry, "The council approved the ferry line on May 3, 2019.")]
    [InlineData(Ferry, "In May 2019 the harbour council approved a new ferry line.")]
    [InlineData(Ferry, "Brandt warned that the ferry line would cost 1,200 million dollars.")]
    [InlineData(Ferry, "Ms Brandt warned that it would cost about $1.2bn.")]
    [InlineData(Ferry, "The ferry line was approved by 9 votes to 4.")]
    [InlineData(Ferry, "Approved on 2019-05-03, the ferry line would cost $1.2 billion.")]
    [InlineData(Ferry, "The line, approved on the 3rd of May 2019, is a ferry.")]
    [InlineData(Dam, "No cracks were found in the Orla dam.")]
    [InlineData(Dam, "Engineers did not find cracks in the dam.")]
    [InlineData(Dam, "The water rose by 40% between March and June.")]
    [InlineData(Dam, "The Orla dam's water level increased 40 per cent.")]
    [InlineData(Firm, "Nordwind sold 1200 boats in 2021.")]
    [InlineData(Firm, "50% of the boats were sold to Norway.")]
    [InlineData(Firm, "Half of the boats went to Norwegian buyers.")]
    [InlineData(Firm, "Its profit fell to €3.5 million.")]
    [InlineData(Firm, "Nordwind's profit dropped to €3.5m.")]
    [InlineData("Russian and Chinese ships met near Australia.", "Ships of Russia and China met.")]
    [InlineData("The Work Breakdown Structure lists all tasks of the plan.", "A WBS lists all tasks of the plan.")]
    [InlineData("Sales rose in the third quarter of 2020.", "Sales rose in Q3 2020.")]
    [InlineData(Court, "The court didn't convict Petrov.")]
    [InlineData(Court, "Petrov denied that he took money from the BTU.")]
    [InlineData(Court, "Mr Petrov denied taking money from the Baltic Trade Union before the election.")]
    [InlineData(Court, "Ivan Petrov was not convicted by the court.")]
    [InlineData(Study, "25 patients slept better after the treatment, the University of Harlow reported.")]
    [InlineData(Study, "Two thirds of the others felt no change.")]
    [InlineData(Study, "Patients slept better after treatment, Harlow researchers reported.")]
    public void What_is_cited_carries_a_paraphrase(string quote, string sentence) =>
        Assert.Empty(Verify(quote, sentence).Reasons);

    [Theory]
    [InlineData(Ferry, "The council approved the ferry line on 4 May 2019.", ObjectionKind.Date)]
    [InlineData(Ferry, "The council approved the ferry line on 3 June 2019.", ObjectionKind.Date)]
    [InlineData(Ferry, "The council approved the ferry line in May 2018.", ObjectionKind.Date)]
    [InlineData(Ferry, "The council approved the ferry line on 2019-05-04.", ObjectionKind.Date)]
    [InlineData(Ferry, "The ferry line was approved by ten votes to four.", ObjectionKind.Number)]
    [InlineData(Ferry, "The ferry line would cost $1.2 million.", ObjectionKind.Number)]
    [InlineData(Ferry, "The ferry line would cost €1.2 billion.", ObjectionKind.Number)]
    [InlineData(Ferry, "The ferry line would cost about $1.3 billion.", ObjectionKind.Number)]
    [InlineData(Ferry, "The council rejected the new ferry line.", ObjectionKind.Opposite)]
    [InlineData(Ferry, "The council did not approve the new ferry line.", ObjectionKind.NegationAdded)]
    [InlineData(Ferry, "Mayor Ida Brandt warned that the ferry line would cost $1.2 billion.", ObjectionKind.Name)]
    [InlineData(Ferry, "Mayor Ada Lovelace warned about the ferry line.", ObjectionKind.Name)]
    [InlineData(Ferry, "Brenner warned that the ferry line would cost $1.2 billion.", ObjectionKind.Name)]
    [InlineData(Dam, "Engineers found cracks in the Orla dam.", ObjectionKind.NegationDropped)]
    [InlineData(Dam, "The water level in the dam fell 40 percent.", ObjectionKind.Opposite)]
    [InlineData(Dam, "The water level rose 14 percent.", ObjectionKind.Number)]
    [InlineData(Dam, "The water level rose by 40 metres.", ObjectionKind.Number)]
    [InlineData(Dam, "The water level rose 40 percent between April and June.", ObjectionKind.Date)]
    [InlineData(Dam, "The water level of the Odra dam rose 40 percent.", ObjectionKind.Name)]
    [InlineData(Dam, "The water level never rose 40 percent.", ObjectionKind.NegationAdded)]
    [InlineData(Firm, "Nordwind bought 1,200 boats in 2021.", ObjectionKind.Opposite)]
    [InlineData(Firm, "Nordwind sold 1,200 boats in 2022.", ObjectionKind.Number)]
    [InlineData(Firm, "A quarter of the boats were sold to Norway.", ObjectionKind.Number)]
    [InlineData(Firm, "Half of the boats were sold to Sweden.", ObjectionKind.Name)]
    [InlineData(Firm, "Its profit rose to 3.5 million euros.", ObjectionKind.Opposite)]
    [InlineData(Firm, "Its profit fell to 3.5 billion euros.", ObjectionKind.Number)]
    [InlineData(Court, "The court convicted Ivan Petrov.", ObjectionKind.NegationDropped)]
    [InlineData(Court, "Petrov took money from the Baltic Trade Union before the election.", ObjectionKind.NegationDropped)]
    [InlineData(Court, "Petrov denied taking money from the BTU after the election.", ObjectionKind.Opposite)]
    [InlineData(Court, "Petrov denied taking money from the NATO.", ObjectionKind.Name)]
    [InlineData(Court, "Boris Petrov was not convicted by the court.", ObjectionKind.Name)]
    [InlineData(Study, "Twenty-six patients slept better after the treatment.", ObjectionKind.Number)]
    [InlineData(Study, "Twenty-five patients slept worse after the treatment.", ObjectionKind.Opposite)]
    [InlineData(Study, "Twenty-five patients slept better before the treatment.", ObjectionKind.Opposite)]
    [InlineData(Study, "One-third of the others felt no change.", ObjectionKind.Number)]
    [InlineData(Study, "Researchers at the University of Barlow reported that patients slept better.", ObjectionKind.Name)]
    [InlineData(Study, "Twenty-five patients did not sleep better after the treatment.", ObjectionKind.NegationAdded)]
    [InlineData(Study, "Singers enjoy warm rooms with tall windows and quiet gardens.", ObjectionKind.Words)]
    [InlineData("Forty men and thirty women crossed the river.", "Thirty men and forty women crossed the river.", ObjectionKind.Number)]
    [InlineData("The plan is unlikely to succeed this year.", "The plan is likely to succeed this year.", ObjectionKind.Opposite)]
    [InlineData("She came first in the race on Monday.", "She came first in the race on Tuesday.", ObjectionKind.Name)]
    [InlineData("Troops left Austria in the autumn of 1955.", "Troops left Australia in the autumn of 1955.", ObjectionKind.Name)]
    [InlineData("Biden visited Kyiv and met the mayor there.", "Putin visited Kyiv and met the mayor there.", ObjectionKind.Name)]
    [InlineData("Williams won the match in two sets.", "Wilson won the match in two sets.", ObjectionKind.Name)]
    [InlineData("Police found two rockets in the house.", "Police found one rocket in the house.", ObjectionKind.Number)]
    [InlineData("The third candidate left the party.", "The second candidate left the party.", ObjectionKind.Number)]
    [InlineData("The minister refused to sign the treaty with Orla.", "The minister signed the treaty with Orla.", ObjectionKind.NegationDropped)]
    [InlineData("The team failed to reach the summit in winter.", "The team reached the summit in winter.", ObjectionKind.NegationDropped)]
    [InlineData("The ship left the port without the captain.", "The ship left the port with the captain.", ObjectionKind.NegationDropped)]
    [InlineData("The temperature fell to -5 degrees in Harlow.", "The temperature fell to 5 degrees in Harlow.", ObjectionKind.Number)]
    [InlineData("Exports to the US grew while imports shrank.", "Exports to the UK grew while imports shrank.", ObjectionKind.Name)]
    public void A_sentence_that_says_something_else_is_refused(string quote, string sentence, ObjectionKind kind)
    {
        var verdict = Verify(quote, sentence);

        Assert.Contains(verdict.Reasons, reason => reason.Kind == kind);
        Assert.False(verdict.Supported);
        Assert.InRange(verdict.Score, 0, Verdict.Threshold);
    }

    private static Verdict Verify(string quote, string sentence) =>
        CitationVerifier.Verify(sentence, [new Evidence(quote, new TextSpan(0, quote.Length), quote)]);
}
