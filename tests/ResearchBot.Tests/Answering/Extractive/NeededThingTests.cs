using ResearchBot.Answering.Extractive.Asking;
using ResearchBot.Answering.Extractive.Signs;
using ResearchBot.Corpus;
using ResearchBot.Retrieval;

using Xunit;

namespace ResearchBot.Tests.Answering.Extractive;

public sealed class NeededThingTests
{
    [Theory]
    [InlineData("How many people left?", "About 100,000 people left, 10 percent of all.")]
    [InlineData("How big was the ship?", "The ship had 280 cabins.")]
    [InlineData("What percentage fished?", "Of the islanders 62 percent fished.")]
    [InlineData("How long did it take?", "It took four hours.")]
    [InlineData("How much did the wall cost?", "The wall cost 3 million dollars.")]
    [InlineData("When did the tower burn?", "The tower burned on 4 May 1903.")]
    [InlineData("Who won the prize?", "The prize went to Ada Lind.")]
    [InlineData("Who built it?", "The tower was built by eight researchers.")]
    [InlineData("Where was Ada Lind born?", "Ada Lind, a native of Skarvik, came to Bergen in 1903.")]
    [InlineData("When did Ada Lind die?", "Her death on 4 May 1951 closed the school.")]
    [InlineData("How fast was the ferry?", "The ferry made 14 knots.")]
    [InlineData("How fast did it grow?", "It grew by 3 percent a year.")]
    [InlineData("How much can otters eat in one day?", "Otters eat ten times their own weight.")]
    [InlineData("How many times did the plague come to Skarvik?", "The plague came twice to Skarvik.")]
    [InlineData("How often does the ferry sail alone?", "The ferry rarely sails alone.")]
    [InlineData("How many guests came to dinner?", "The dinner was attended by 2000 guests.")]
    [InlineData("How many treaties protect rights?", "None of the treaties protects rights.")]
    [InlineData("How many died in Bergen?", "It killed half of Bergen's 300,000 people.")]
    [InlineData("How long did they keep their names?", "They kept their names well into the nineteenth century.")]
    [InlineData("How long does it take?", "It takes several years to show.")]
    [InlineData("When did the reptiles die out?", "The reptiles died out 66 million years ago.")]
    [InlineData("When did the ice melt?", "By 9000 BP the ice had melted.")]
    [InlineData("In which century did missionaries found the school?", "Missionaries founded the school in the early nineteenth century.")]
    [InlineData("What time does the council vote?", "Each day at 5 pm the council votes.")]
    [InlineData("When does fever occur?", "Fever occurs when the body is weak.")]
    [InlineData("When was the valley ruled by Bergen?", "At the end of World War I Bergen ruled the valley.")]
    [InlineData("Who may ask for an exemption?", "An attorney may ask for an exemption.")]
    [InlineData("How old are the fossils?", "The fossils were laid down about 515 million years ago.")]
    public void What_is_needed_is_seen(string question, string sentence) => Assert.True(Holds(question, sentence));

    [Theory]
    [InlineData("How many people left?", "In the study 11.1 percent listed a new country by November 2022, and another 13.2 percent none, a true number above the visible one.")]
    [InlineData("How many parameters has it?", "GPT-3 was shown in May 2020.")]
    [InlineData("How many people work there?", "Order 14110 was signed on 30 October 2023.")]
    [InlineData("How big was the ship?", "The ship was 7 percent larger and had four times the crew.")]
    [InlineData("What percentage fished?", "Of the islanders 62 families fished.")]
    [InlineData("How long did it take?", "It took 11 men.")]
    [InlineData("How much did the wall cost?", "The wall cost 3 lives.")]
    [InlineData("When did the tower burn?", "The tower burned because of a candle.")]
    [InlineData("Where was Ada Lind born?", "Ada Lind built the lighthouse in Bergen.")]
    [InlineData("When did Ada Lind die?", "Ada Lind won the prize in 1951.")]
    [InlineData("How fast was the ferry?", "The ferry had 214 seats.")]
    [InlineData("Who won the Nobel Prize?", "The Nobel Prize honoured work of long ago.")]
    [InlineData("How many guests came to dinner?", "In 2000 guests came by ferry.")]
    [InlineData("When did the tower burn?", "The tower burned when a candle fell.")]
    public void What_is_not_needed_is_no_answer(string question, string sentence) => Assert.False(Holds(question, sentence));

    private static bool Holds(string question, string sentence) =>
        NeededThing.IsIn(new AskedWords(question, new SearchPlan(question, new PassageFilter(new SpaceScope(SpaceId.Default)))), sentence);
}
