using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace ResearchBot.Corpus.Catalog;

/// <summary>Keeps a time as the milliseconds since 1970, UTC.</summary>
internal sealed class UnixMilliseconds()
    : ValueConverter<DateTimeOffset, long>(time => time.ToUnixTimeMilliseconds(), value => DateTimeOffset.FromUnixTimeMilliseconds(value));
