using System.ClientModel;
using System.Text;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.SemanticKernel;
using OpenAI.Chat;

namespace ResearchBot.Answering.Model;

/// <summary>Asks an OpenAI-compatible service through Semantic Kernel, as a stream, so that silence is noticed early.</summary>
internal sealed class SemanticKernelModel : IAnswerModel, IDisposable
{
    private readonly HttpClient _http;
    private readonly Kernel _kernel;
    private readonly KernelFunction _answer;
    private readonly ILogger _logger;

    public SemanticKernelModel(IOptions<ModelOptions> options, AnswerPrompt prompt, TimeProvider time, ILogger<SemanticKernelModel> logger)
    {
        var key = options.Value.ReadKey();
        var builder = Kernel.CreateBuilder();
        var config = PromptTemplateConfig.FromJson(prompt.Configuration);

        _logger = logger;
        _http = ModelHttp.CreateClient(options.Value, hasKey: key.Length > 0, time);
        Name = options.Value.Name;

        // no logger is handed in: what the library logs may hold prompts
        builder.AddOpenAIChatCompletion(Name, key.Length > 0 ? key : "none", httpClient: _http);
        config.Template = prompt.Template;
        (config.DefaultExecutionSettings!.ExtensionData ??= new Dictionary<string, object>())["max_tokens"] = options.Value.MaximumAnswerTokens;
        _kernel = builder.Build();
        _answer = _kernel.CreateFunctionFromPrompt(config);
    }

    /// <inheritdoc/>
    public string Name { get; }

    /// <inheritdoc/>
    public async Task<ModelReply> AskAsync(ModelPrompt prompt, CancellationToken cancellationToken)
    {
        try
        {
            return await ReadAsync(prompt, cancellationToken);
        }
        catch (ClientResultException failure) when (failure.Status != 0)
        {
            return ModelFault.Of(failure.Status, failure.GetRawResponse()?.Content.ToString() ?? "");
        }
        catch (HttpOperationException failure) when (failure.StatusCode is { } status)
        {
            return ModelFault.Of((int)status, failure.ResponseContent ?? "");
        }
        catch (Exception failure) when (failure is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            // a service may answer anything at all, and the libraries throw as many things
            return ModelFault.Of(failure);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _http.Dispose();

    private async Task<ModelReply> ReadAsync(ModelPrompt prompt, CancellationToken cancellationToken)
    {
        var arguments = new KernelArguments { ["mark"] = prompt.Mark, ["passages"] = prompt.Passages, ["conversation"] = prompt.Conversation, ["question"] = prompt.Question };
        var reply = new StringBuilder();
        ChatFinishReason? end = null;

        await foreach (var part in _answer.InvokeStreamingAsync<StreamingChatMessageContent>(_kernel, arguments, cancellationToken))
        {
            if (part.InnerContent is not StreamingChatCompletionUpdate update)
            {
                continue;
            }

            if (!string.IsNullOrEmpty(update.RefusalUpdate) || update.FinishReason is ChatFinishReason.ContentFilter)
            {
                return new ModelReply.Refused();
            }

            if (update.ToolCallUpdates.Count > 0)
            {
                return new ModelReply.Unavailable("it called a tool, and has none");
            }

            end = update.FinishReason ?? end;
            reply.Append(part.Content);
        }

        var text = reply.ToString();
        Log.Replied(_logger, text);

        return end is ChatFinishReason.Stop
            ? ModelReplyReader.Read(text)
            : new ModelReply.Unavailable("its reply broke off before the end");
    }
}
