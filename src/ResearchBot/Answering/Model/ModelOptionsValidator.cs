using Microsoft.Extensions.Options;

namespace ResearchBot.Answering.Model;

[OptionsValidator]
internal sealed partial class ModelOptionsValidator : IValidateOptions<ModelOptions>;
