using ResearchBot.Answering.FactChecking;
using ResearchBot.Answering.Verification.Language;

using Xunit;

using static ResearchBot.Answering.FactChecking.ClaimStanding;

namespace ResearchBot.Tests.Answering.FactChecking;

public sealed class ClaimJudgeTests
{
    [Theory]
    [InlineData("More than 100 countries backed the plan.", "The plan was backed by 120 countries.", NotInCorpus)]
    [InlineData("More than 200 countries backed the plan.", "The plan was backed by 120 countries.", Contradicted)]
    [InlineData("About 125 countries backed the plan.", "The plan was backed by 120 countries.", NotInCorpus)]
    [InlineData("The plan for Selm costs up to 3 million euros.", "The plan for Selm costs 5 million euros.", Contradicted)]
    [InlineData("The plan for Selm costs up to 9 million euros.", "The plan for Selm costs 5 million euros.", NotInCorpus)]
    [InlineData("The plan for Selm costs 5 million dollars.", "The plan for Selm costs 5 million euros.", NotInCorpus)]
    public void A_limit_is_contradicted_only_from_outside(string claim, string sentence, ClaimStanding standing) => Check(claim, sentence, standing);

    [Theory]
    [InlineData("The summit was held in May 2024 in Seoul.", "The summit was held in Seoul on 21 May 2024.", Supported)]
    [InlineData("The summit was held on 22 May 2024 in Seoul.", "The summit was held in Seoul on 21 May 2024.", Contradicted)]
    [InlineData("The summit was held in 2023 in Seoul.", "The summit was held in Seoul on 21 May 2024.", Contradicted)]
    [InlineData("The summit was held on 22 May 2024 in Seoul.", "The summit was held in Seoul on 21 May 2024 and again on 3 June 2024.", NotInCorpus)]
    public void A_date_is_contradicted_by_the_only_other_one(string claim, string sentence, ClaimStanding standing) => Check(claim, sentence, standing);

    [Theory]
    [InlineData("Germany criticised the draft law.", "France criticised the draft law.", NotInCorpus)]
    [InlineData("Germany hosted the second summit.", "France hosted the second summit.", Contradicted)]
    [InlineData("Germany hosted the second summit.", "France and Spain hosted the second summit.", NotInCorpus)]
    [InlineData("Acme sued Initech over patents.", "Initech sued Acme over patents.", NotInCorpus)]
    [InlineData("Acme was sued by Initech over patents.", "Initech sued Acme over patents.", Supported)]
    [InlineData("Atlas 3 won the big race in June.", "Atlas 2 won the big race in June.", NotInCorpus)]
    public void A_name_is_contradicted_where_only_one_can_do_it(string claim, string sentence, ClaimStanding standing) => Check(claim, sentence, standing);

    [Theory]
    [InlineData("The law bans drones in parks.", "Critics argue that the law bans drones in parks.", NotInCorpus)]
    [InlineData("The law does not ban drones in parks.", "The law bans drones in parks.", Contradicted)]
    [InlineData("The law does not ban drones in parks.", "The draft would ban drones in parks, and the law bans drones.", NotInCorpus)]
    [InlineData("The law bans drones in parks.", "The law does not ban drones in parks.", Contradicted)]
    [InlineData("The law bans all drones in parks.", "The law bans loud drones in parks.", NotInCorpus)]
    [InlineData("The situation in Selm is different.", "The situation in Selm is not that different from elsewhere.", NotInCorpus)]
    public void What_is_argued_planned_or_narrower_decides_nothing(string claim, string sentence, ClaimStanding standing) => Check(claim, sentence, standing);

    private static void Check(string claim, string sentence, ClaimStanding standing) =>
        Assert.Equal(standing, ClaimJudge.Judge(new Statement(claim), new Statement(sentence), new Statement("")).Standing);
}
