using System.Collections.Frozen;

namespace ResearchBot.Corpus;

/// <summary>
/// Parameters that say where a reader came from and never what is shown. Names that also choose a page somewhere, such as
/// <c>ref</c>, <c>source</c> or <c>id</c>, are not among them.
/// </summary>
internal static class TrackingParameters
{
    private static readonly string[] Families = ["utm_", "pk_", "mtm_", "hsa_", "ns_", "at_", "guce_", "oly_", "vero_", "mc_", "_hs", "__hs"];

    private static readonly FrozenSet<string> Names = new[]
    {
        "fbclid", "gclid", "gclsrc", "dclid", "gbraid", "wbraid", "msclkid", "yclid", "twclid", "ttclid", "li_fat_id", "igshid", "igsh",
        "_ga", "_gl", "mkt_tok", "ref_src", "ref_url", "cmpid", "cmp", "ocid", "icid", "s_cid", "ito", "xtor", "smid", "spm", "guccounter",
        "__twitter_impression", "hsctatracking", "wickedid", "rb_clickid", "sc_campaign", "sc_channel", "sc_content", "sc_medium",
        "sc_outcome", "sc_geo", "sc_country", "echobox", "ftag", "srnd",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Tells whether a parameter (<c>name=value</c>) is one of them.</summary>
    public static bool Contains(string parameter)
    {
        var name = parameter.Split('=', 2)[0];

        return Names.Contains(name) || Families.Any(family => name.StartsWith(family, StringComparison.OrdinalIgnoreCase));
    }
}
