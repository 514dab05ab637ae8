namespace ResearchBot.Answering.Model;

/// <summary>Makes the mark of one prompt: a word of letters and digits that nobody can foresee.</summary>
internal delegate string NewMark();
