using System.Globalization;

namespace ResearchBot.Ingestion.Fetching;

/// <summary>What whoever named an address is told: no word of the site, of this machine or its network stands in it.</summary>
internal static class FetchSentences
{
    public const string NoAddress = "This is not an address that is fetched: give one that begins with https:// or http://.";
    public const string UserName = "Addresses with a user name or password in them are not fetched.";
    public const string Port = "Only the usual ports are fetched from: ask the operator to add this one to Fetch:Ports.";
    public const string Forbidden = "This address leads into a network that is not public, so it is not fetched.";
    public const string Robots = "The site asks programs not to fetch this page (robots.txt): save the page and add the file.";
    public const string RobotsOutOfOrder = "The site cannot say just now what programs may fetch (robots.txt): try again later.";
    public const string RedirectNowhere = "The address redirects to something that is not fetched.";
    public const string RedirectToPlain = "The address redirects from https to http, which is not followed.";
    public const string Closed = "The site shows this page only to those who sign in or pay: save the page and add the file.";
    public const string Missing = "There is no page at this address.";
    public const string Gone = "The page at this address is gone for good.";
    public const string Kind = "What is at this address is not a page, a text, a PDF or a Word file.";
    public const string NoFeed = "What is at this address is not a feed.";
    public const string Coding = "The site packs the page in a way that is not unpacked.";
    public const string Unfolds = "What is at this address unfolds to far more than it may.";
    public const string Busy = "The site asks to come back later.";
    public const string Unreachable = "The site cannot be reached, or it broke off: check the address, or try again later.";
    public const string Broken = "The site is out of order just now: try again later.";

    public static string Redirects(int most) => string.Create(CultureInfo.InvariantCulture, $"The address redirects more than {most} times.");

    public static string TooLarge(long most) => string.Create(CultureInfo.InvariantCulture, $"What is at this address is larger than {most / 1048576.0:0.#} MB.");

    public static string TooSlow(int seconds) => string.Create(CultureInfo.InvariantCulture, $"The site takes longer than {seconds} seconds: try again later.");

    public static string Status(int status) => string.Create(CultureInfo.InvariantCulture, $"The site does not give out this page (status {status}).");
}
