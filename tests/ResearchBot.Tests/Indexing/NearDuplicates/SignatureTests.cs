using ResearchBot.Indexing.NearDuplicates;

using Xunit;

namespace ResearchBot.Tests.Indexing.NearDuplicates;

public sealed class SignatureTests
{
    private const string Storm = "The storm reached the coast on Monday, and two bridges were closed for the night before the water fell again.";

    [Fact]
    public void Case_marks_and_line_breaks_make_no_other_text() => Assert.Equal(
        1, Resemblance.Of(Shingles.Of(Storm), Shingles.Of("the STORM — reached\nthe coast on monday and two bridges were closed for the night, before the water fell: again")).Jaccard);

    [Fact]
    public void A_text_without_words_resembles_nothing()
    {
        Assert.Equal(default, Resemblance.Of(Shingles.Of(""), Shingles.Of("…")));
        Assert.Equal(0, Shingles.Of("").ShareIn(Shingles.Of(Storm)));
    }

    [Fact]
    public void A_part_is_contained_in_the_whole()
    {
        var (whole, part) = (Shingles.Of(Storm), Shingles.Of(Storm[..70]));

        Assert.Equal(1, Resemblance.Of(whole, part).Containment);
        Assert.Equal(1, part.ShareIn(whole));
        Assert.InRange(whole.ShareIn(part), 0.4, 0.8);
    }

    [Fact]
    public void Writing_without_spaces_is_compared_letter_by_letter()
    {
        var one = Shingles.Of("東京で強い地震がありましたが被害はありませんでした。");
        var other = Shingles.Of("東京で強い地震がありましたが、大きな被害はありませんでした。");

        Assert.InRange(Resemblance.Of(one, other).Jaccard, 0.5, 0.95);
    }

    [Fact]
    public void The_share_is_that_of_the_words_that_stayed()
    {
        var random = new Random(7);
        var text = EditedTexts.Write(random, 400);

        Assert.Equal(0.5, Shingles.Of(text + " " + EditedTexts.Write(random, 400)).ShareIn(Shingles.Of(text)), 1);
    }

    [Fact]
    public void Estimates_stay_within_three_errors_of_the_truth()
    {
        var random = new Random(1);

        for (var i = 0; i < 200; i++)
        {
            var text = EditedTexts.Write(random, random.Next(50, 800));
            var (one, other) = (Shingles.Of(text), Shingles.Of(EditedTexts.Edit(random, text, random.NextDouble() * 0.5)));
            var truth = Resemblance.Of(one, other);
            var estimate = Resemblance.Estimate(Signature.Of(one).EstimateJaccard(Signature.Of(other)), one.Count, other.Count);

            Assert.InRange(estimate.Jaccard - truth.Jaccard, -0.18, 0.18);
            Assert.InRange(estimate.Containment, 0, 1);
        }
    }

    [Fact]
    public void A_signature_is_read_as_it_was_written()
    {
        var signature = Signature.Of(Shingles.Of(Storm));

        Assert.Equal(signature.Firsts, Signature.Read(signature.Write())!.Firsts);
        Assert.Null(Signature.Read(signature.Write().AsSpan(4)));
    }

    [Fact]
    public void Bands_find_what_they_were_given_however_many_there_are()
    {
        var random = new Random(3);
        var bands = new SignatureBands();
        var texts = Enumerable.Range(0, 1_500).Select(_ => EditedTexts.Write(random, 60)).ToList();
        texts.ForEach(text => bands.Add(Signature.Of(Shingles.Of(text))));

        for (var i = 0; i < texts.Count; i++)
        {
            Assert.Contains(i, bands.FindCandidates(bands[i]));
        }

        Assert.Empty(bands.FindCandidates(Signature.Of(Shingles.Of("Nothing like any of them was ever written before today."))));
    }
}
