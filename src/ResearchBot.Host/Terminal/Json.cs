using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

using ResearchBot.Host.Terminal.Articles;
using ResearchBot.Host.Terminal.Articles.Acts;
using ResearchBot.Host.Terminal.Asking;
using ResearchBot.Host.Terminal.Checking;
using ResearchBot.Host.Terminal.Feeds;
using ResearchBot.Host.Terminal.Gaps;
using ResearchBot.Host.Terminal.Indexing;
using ResearchBot.Host.Terminal.Keeping;
using ResearchBot.Host.Terminal.Measuring;
using ResearchBot.Host.Terminal.Reading;
using ResearchBot.Host.Terminal.Searching;
using ResearchBot.Host.Terminal.Shelves;
using ResearchBot.Host.Terminal.Suggestions;
using ResearchBot.Host.Terminal.Verifying;

namespace ResearchBot.Host.Terminal;

/// <summary>The shapes that verbs write, and the lines that they read.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(ActView))]
[JsonSerializable(typeof(AddedView))]
[JsonSerializable(typeof(AnswerView))]
[JsonSerializable(typeof(ArticleView))]
[JsonSerializable(typeof(BackupView))]
[JsonSerializable(typeof(ClaimLine))]
[JsonSerializable(typeof(DiffView))]
[JsonSerializable(typeof(DoctorView))]
[JsonSerializable(typeof(EvaluationView))]
[JsonSerializable(typeof(FeedView))]
[JsonSerializable(typeof(GapView))]
[JsonSerializable(typeof(ShelfView))]
[JsonSerializable(typeof(HistoryView))]
[JsonSerializable(typeof(IndexView))]
[JsonSerializable(typeof(ListedView))]
[JsonSerializable(typeof(PollView))]
[JsonSerializable(typeof(QuestionLine))]
[JsonSerializable(typeof(ReadView))]
[JsonSerializable(typeof(RestoreView))]
[JsonSerializable(typeof(RunView))]
[JsonSerializable(typeof(SearchView))]
[JsonSerializable(typeof(StoryView))]
[JsonSerializable(typeof(SuggestionView))]
[JsonSerializable(typeof(VerdictView))]
internal sealed partial class Json : JsonSerializerContext
{
    /// <summary>The shapes, written so that people can read them too.</summary>
    public static Json Shapes { get; } = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });
}
