namespace ResearchBot.Emulators.Discord.Showing;

/// <summary>How the page looks.</summary>
internal static class PageStyle
{
    public const string Css = """
        * { box-sizing: border-box; margin: 0 }
        body { background: #313338; color: #dbdee1; font: 16px/1.375 "gg sans", "Noto Sans", "Liberation Sans", "Noto Color Emoji", sans-serif; width: 760px }
        header { border-bottom: 1px solid #26272b; padding: 12px 16px; font-weight: 600; color: #f2f3f5 }
        header i { color: #80848e; margin-right: 8px; font-size: 20px; vertical-align: -1px }
        main { padding: 8px 0 24px }
        article { padding: 10px 16px 4px; }
        article.ephemeral { background: rgba(88,101,242,.08) }
        .context { color: #b5bac1; font-size: 14px; margin: 0 0 4px 56px; position: relative; white-space: nowrap; overflow: hidden; text-overflow: ellipsis }
        .context::before { content: ""; position: absolute; left: -36px; top: 9px; width: 30px; height: 10px; border: 2px solid #4e5058; border-right: 0; border-bottom: 0; border-radius: 6px 0 0 0 }
        .context { overflow: visible }
        .row { display: flex; gap: 16px }
        .avatar { width: 40px; height: 40px; border-radius: 50%; background: #80848e; color: #fff; font-weight: 600; text-align: center; line-height: 40px; flex: none }
        .avatar.bot { background: #3b82c4 }
        .body { flex: 1; min-width: 0 }
        .name { color: #f2f3f5; font-weight: 600; line-height: 22px }
        .name b { background: #5865f2; color: #fff; border-radius: 3px; font-size: 10px; padding: 1px 5px; margin-left: 6px; vertical-align: 2px; letter-spacing: .02em }
        .name time { color: #949ba4; font-size: 12px; font-weight: 400; margin-left: 8px }
        .text { overflow-wrap: anywhere }
        .container { background: #2b2d31; border: 1px solid #3a3c42; border-radius: 8px; padding: 14px 16px; margin: 6px 0 4px; max-width: 620px; display: flex; flex-direction: column; gap: 8px }
        .section { display: flex; gap: 16px; justify-content: space-between; align-items: center }
        hr { border: 0; border-top: 1px solid #45474e; width: 100%; margin: 3px 0 }
        .gap { height: 8px }
        .controls { display: flex; gap: 8px; flex-wrap: wrap; margin-top: 4px }
        .button { border-radius: 8px; padding: 5px 14px; font-size: 14px; font-weight: 500; line-height: 22px; color: #fff; background: #4e5058; white-space: nowrap }
        .button.primary { background: #5865f2 }
        .button.success { background: #248046 }
        .button.danger { background: #da373c }
        .button.link::after { content: " \2197\FE0E"; color: #b5bac1 }
        .menu { flex: 1; background: #1e1f22; border: 1px solid #3f4147; border-radius: 8px; padding: 9px 12px; font-size: 15px; max-width: 420px; display: block; position: relative; padding-right: 32px }
        .menu::after { content: "▾"; position: absolute; right: 12px; color: #b5bac1 }
        .menu s { text-decoration: none; color: #949ba4 }
        .menu em { font-style: normal; background: #3f4147; border-radius: 4px; padding: 1px 6px; margin-right: 4px }
        .only { color: #949ba4; font-size: 12px; margin: 2px 0 4px }
        .only u { color: #00a8fc; text-decoration: none }
        .file, .thread { background: #2b2d31; border: 1px solid #3a3c42; border-radius: 8px; padding: 10px 14px; margin: 6px 0; max-width: 430px; color: #00a8fc }
        .file::before { content: "📄 " }
        .thread::before { content: "🧵 " }
        .small { font-size: 13px; color: #949ba4 }
        .small a { color: #949ba4 }
        .item { display: block; padding-left: 20px; position: relative }
        .item::before { content: "•"; position: absolute; left: 6px }
        .item + br { display: none }
        blockquote { border-left: 4px solid #4e5058; border-radius: 2px; padding-left: 12px }
        blockquote + br { display: none }
        h3 { font-size: 17px; line-height: 1.3; color: #f2f3f5 }
        h3 + br { display: none }
        a { color: #00a8fc; text-decoration: none }
        strong { font-weight: 600; color: #f2f3f5 }
        a strong { color: inherit }
        strong a { color: #00a8fc }
        code { background: #1e1f22; border-radius: 4px; padding: 1px 4px; font-size: 14px }
        pre { background: #2b2d31; border: 1px solid #1e1f22; border-radius: 4px; padding: 8px; font-size: 14px; white-space: pre-wrap }
        .mention { background: rgba(88,101,242,.3); color: #c9cdfb; border-radius: 3px; padding: 0 2px; font-weight: 500 }
        .when { background: rgba(255,255,255,.06); border-radius: 3px; padding: 0 2px }
        .spoiler { background: #1e1f22; color: transparent; border-radius: 4px }
        """;
}
