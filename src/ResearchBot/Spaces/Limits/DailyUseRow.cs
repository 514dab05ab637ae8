using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ResearchBot.Spaces.Limits;

internal sealed class DailyUseRow : IEntityTypeConfiguration<DailyUseRow>
{
    public string Space { get; set; } = "";

    public DateOnly Day { get; set; }

    /// <summary>Who or what is counted , in a word.</summary>
    public string Counted { get; set; } = "";

    public int Answers { get; set; }

    public DateTimeOffset LastAt { get; set; }

    public void Configure(EntityTypeBuilder<DailyUseRow> builder)
    {
        builder.ToTable("daily_use");
        builder.HasKey(row => new { row.Space, row.Day, row.Counted });
        builder.HasIndex(row => row.Day);
    }
}
