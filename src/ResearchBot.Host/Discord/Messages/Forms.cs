using ResearchBot.Discord.Models;
using ResearchBot.Host.Discord.Words;

namespace ResearchBot.Host.Discord.Messages;

/// <summary>The forms that members fill in about an answer. Each has one input, <see cref="Input"/>.</summary>
internal static class Forms
{
    /// <summary>The id of the only input.</summary>
    public const string Input = "text";

    private const int LongestQuestion = 1000;
    private const int LongestReason = 1000;

    /// <summary>A question that goes on from an answer.</summary>
    public static Modal FollowUp(Wordbook words, string answerId) => Form(
        Acts.FollowUp, answerId, words.FollowUpTitle, words.FollowUpLabel, words.FollowUpPlaceholder, LongestQuestion, required: true);

    /// <summary>Why an answer did not help; may be left empty.</summary>
    public static Modal Unhelpful(Wordbook words, string answerId) => Form(
        Acts.Unhelpful, answerId, words.UnhelpfulTitle, words.UnhelpfulLabel, words.UnhelpfulPlaceholder, LongestReason, required: false);

    /// <summary>What is wrong with an answer.</summary>
    public static Modal Report(Wordbook words, string answerId) => Form(
        Acts.Report, answerId, words.ReportTitle, words.ReportLabel, words.ReportPlaceholder, LongestReason, required: true);

    private static Modal Form(string act, string answerId, string title, string label, string placeholder, int longest, bool required) => new(
        CustomId.Of(act, answerId).ToString(),
        title,
        [Component.Labelled(label, Component.TextInput(Input, TextInputStyle.Paragraph, required, maxLength: longest, placeholder: placeholder))]);
}
