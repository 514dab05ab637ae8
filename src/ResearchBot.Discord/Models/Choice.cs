using System.Text.Json.Serialization;

using ResearchBot.Discord.Models.Wire;

namespace ResearchBot.Discord.Models;

/// <summary>A value that a command's option offers or suggests.</summary>
/// <param name="Name">What is shown: 1 to 100 characters.</param>
/// <param name="Value">What comes back: up to 100 characters when it is suggested.</param>
/// <param name="NameLocalizations">The name by language.</param>
/// <param name="IsInteger">Whether <paramref name="Value"/> is a whole number in digits, of an option of that kind.</param>
[JsonConverter(typeof(ChoiceConverter))]
public sealed record Choice(string Name, string Value, IReadOnlyDictionary<string, string>? NameLocalizations = null, bool IsInteger = false);
