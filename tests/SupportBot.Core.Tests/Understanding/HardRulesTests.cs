using SupportBot.Core.Understanding;

namespace SupportBot.Core.Tests.Understanding;

/// <summary>What stock recognisers of yes and no get wrong, in many words, to every kind of question.</summary>
public sealed class HardRulesTests
{
    private static readonly string[] doubts =
    [
        "not sure", "i'm not sure", "im not really sure", "not 100% sure", "not too sure tbh", "no idea", "no clue sorry",
        "i have no idea", "dunno", "idk", "i dont know", "i don't really know", "i think so", "i think so?", "i think it is",
        "i think yes", "yes i think", "yeah i think so", "yeah maybe", "maybe yes", "maybe", "perhaps", "probably", "probably yes",
        "yeah probably", "i guess", "i guess so", "yes i guess", "i suppose so", "could be", "might be", "it might be on",
        "it should be", "i believe so", "i believe it's on", "yes, i believe", "can't tell", "hard to say", "hard to tell",
        "i can't say for sure", "can't say for certain", "not certain", "unsure", "who knows", "beats me", "it depends", "i hope so",
        "hopefully", "hopefully yes", "as far as i know", "afaik yes", "i assume so", "presumably", "i reckon so", "yeah i reckon",
        "pretty sure but not 100%", "i'm not certain it is", "im unsure about that", "yes? no? i don't know", "umm not sure",
        "hmm i dont know", "yes and no", "kinda sure not really", "i would think so", "seems so", "seems like it", "it looks like it",
        "not a clue", "haven't the foggiest", "couldn't tell you", "i honestly don't know", "good question", "how should i know",
        "how would i know", "no idea what you mean", "don't remember", "can't remember", "i forget", "yes if i remember correctly",
        "sure, i think", "ok i think it is", "sort of think so", "never checked", "i never looked", "supposed to be on",
        "it's supposed to be", "should be yes", "not entirely sure", "i'm not so sure about it", "don't really know how to tell",
        "ok not sure", "yes not sure", "yeah not sure", "sure? maybe", "i am not sure if yes or no",
    ];

    private static readonly string[] questions =
    [
        "are you sure this is safe?", "is it on?", "is that safe", "is this ok?", "yes?", "ok?", "sure?", "are you sure",
        "is it supposed to be on?", "should it be green?", "does it have to be on?", "do you mean the green one?", "which one?", "what?",
        "where is it", "can i do that?", "will it work?", "does it work now?", "is it working now?", "is it fixed?", "did it work?",
        "do i say yes?", "so yes?", "right?", "is that right?", "is it done?", "what if i say yes", "how do i know if it's yes",
        "can you check it", "is it safe to say yes", "should i say yes?", "ok but is it safe", "yes but is it safe?",
        "sure but will it delete my photos?", "ok but will i lose anything", "are you certain?", "really?", "you sure?",
        "is it really necessary", "could it be on?", "would that be a yes?", "how can it be on?", "why is it on?",
        "ok what does that do?",
    ];

    private static readonly string[] failures =
    [
        "ok it still fails", "it still fails", "still fails", "still failing", "yes it still fails", "yes still fails",
        "yeah still the same", "yep same error", "ok same thing", "still not working", "it's still not working",
        "yes but still not working", "sure but it still doesn't work", "still nothing", "ok still nothing", "still says the same",
        "still the same message", "same message", "same error again", "it failed again", "ok it failed", "yes it failed",
        "yeah it failed again", "yes it fails", "it does fail", "it doesn't work", "does not work", "didn't work", "that didn't work",
        "ok that didn't work", "yes that didn't help", "it didn't help", "didn't help", "not helped", "no change", "no difference",
        "nothing changed", "nothing happened", "ok nothing happens", "no luck", "nope no luck", "no joy", "not fixed", "it's not fixed",
        "isn't fixed", "it isn't working", "wont back up still", "still won't back up", "it still won't", "ok it still won't back up",
        "done but still fails", "did it, still fails", "done, same thing", "tried it and it still fails", "yes did it but no change",
        "all done but same error", "ok done, didn't work", "it stopped again", "still stuck", "still greyed out", "still full",
        "the error is back", "error came back", "the problem persists", "problem is still there", "it's still there", "still broken",
        "yes it's still broken", "yes the message is still there", "ok and it failed", "it worked for a second then failed",
        "i thought it worked but it failed", "it was working but then failed again", "works for a minute then stops",
        "yes exactly the same as before", "right, still the same", "ok still failing over here", "great, still doesn't work",
        "perfect, it fails again", "ok thanks but it still fails", "good but still not backing up", "fine but it still fails",
        "correct, it still fails", "yes unfortunately it still fails", "unsuccessful", "backup failed", "last backup failed",
        "it says backup failed", "says failed", "ok it says it could not be completed", "never works", "nothing works",
        "it never finishes", "nope, not working", "nah still broken", "yes, didn't help", "it's the same", "the same as before",
        "ok no improvement", "zero change",
        "no success yet", "no success sadly", "without success", "quit working again", "stopped backing up", "ceased working",
        "far from fixed", "hardly works", "ain't fixed", "aint working", "not yet fixed", "it worked before", "worked, then stopped",
        "worked only once", "only worked briefly", "works? nope", "fixed? no", "fixed? not really", "backed up? no", "backup done? no",
        "refuses backing up", "fails backing up", "backing up failed", "backing up fails", "wish it worked", "if only it worked",
        "nothing got fixed", "hasn't been fixed", "nothing backed up", "not completely fixed", "everything works but backup",
        "everything except backup works", "all works except the backup", "wifi works, backup doesn't", "wifi works now but no backup",
        "the restart worked but the backup didn't", "the restart worked, backup still fails", "update finished but no backup",
        "update finished, backup still failing", "update completed, same error", "it said finished but no new backup",
        "says completed but date is old", "it went through but no backup there", "last backup still june", "last one was in march",
        "it isn't backed up", "my phone isn't backed up", "no backup completed", "says backing up, then error",
        "starts backing up then error", "backing up then it stops", "kept failing", "error, again", "it errored out", "gave up again",
        "timed out", "bombed out again", "crashed again", "no it hasn't worked", "no that hasn't fixed it", "not successful",
        "wasn't successful", "unsuccessful again", "no good now", "all good except it still fails", "all done, not fixed",
        "backup not working", "nothing worked. sorry", "worked yesterday only", "kinda worked, failed after", "backing up? never",
        "backing up never", "backup never finished", "completed with error", "fixed my foot", "all good? no", "success? nope",
        "worked not", "fixed not", "it works not", "backing up stuck", "backing up failure", "not all fixed", "still backing up error",
        "backing up stopped", "backed up failed", "backup worked? no", "cannot get it working", "can't make it work",
        "i can't get it fixed", "couldn't get it working", "no, not fixed", "no not working", "no way it works", "none worked",
        "none of it worked", "neither worked", "that one didn't", "it wasn't it", "works without sim", "good for nothing",
        "all gone wrong", "fixed nothing", "solved nothing", "worked zero", "helped nothing", "it helped nobody", "resolved nothing",
        "works like before", "works as bad as before",
    ];

    private static readonly string[] doneOnly =
    [
        "done", "all done", "ok done", "yes done", "i did that", "did it", "ok did that", "finished", "ok finished", "i've done it",
        "done that", "yes i did that", "yes did it", "done!", "done it", "just did", "that's done", "ok i've done that now", "completed",
        "restarted it", "ok restarted", "ok next", "next", "done what next", "now what", "yes done now what",
    ];

    private static readonly string[] successes =
    [
        "it works now", "no it works now", "nope it works now", "no wait it works now", "no, it's working now", "it's working",
        "works now", "it worked", "no it worked", "yes it works now", "it's backing up!!", "no it's backing up now", "that fixed it",
        "fixed", "it's fixed", "nevermind it works", "never mind it's working now", "not anymore, it works now", "no need, it works now",
        "no longer broken, it works", "it works", "all good now", "all good now, no more errors", "no more error, it backed up",
        "it backed up", "it finally backed up", "wow it works", "ok it works now", "oh it works now", "hey it's working again",
        "it just backed up", "backup completed", "the backup finished", "it went through", "no problem anymore, it's fixed", "solved",
        "problem solved", "it did the trick", "that did it", "no it did work", "no actually it worked", "wait no it's backed up",
        "don't need it any more, it works", "it's not failing anymore, it works now", "no error this time, it worked",
        "nah all good now it works",
        "no errors anymore", "no errors now", "errors are gone", "error's gone", "no more failing", "never fails now", "no failures now",
        "nothing wrong anymore", "didn't fail this time", "doesn't fail anymore", "it didn't fail, it finished",
        "not failing any more, it finished overnight", "no problem now, backup done", "no need for more, it's done backing up",
        "failed at first but then worked", "first it failed, now it's working", "it failed again and then suddenly it worked",
        "after failing twice it finally completed", "still got the message once but then it backed up", "same steps again and it worked",
        "i did the same thing again and it worked", "not sure why but it works now", "no idea how but it's working",
        "don't know what happened but it's backing up", "nothing else changed but it works", "didn't think it would but it worked",
        "i don't believe it, it worked", "can't believe it, it worked", "no kidding it worked", "not bad, it worked",
        "nope all good, it finished", "no more message, the backup ran", "wasn't working but now it is", "didn't work before, works now",
        "the last try did it", "third time lucky, it went through", "backup went through without error",
        "it didn't stop this time, it completed", "message didn't come back, backup finished",
        "i don't have to do anything else, it's fixed", "forget the last one, the backup is done", "it still took ages but it finished",
        "same wifi as before but it went through", "didn't even need that, it backed up on its own",
        "turned out nothing was wrong, it works", "no more grey button, it's backing up",
        "the message is no longer there and it backed up", "i thought it would fail again but it completed",
        "it says the last backup was a minute ago so no more trouble", "it had failed five times but now it's worked",
        "no it's fine now, backup completed",
    ];

    private static readonly Question[] asked =
    [
        Question.YesNo,
        new(QuestionKind.DidItHelp, []),
        new(QuestionKind.YesNo, [new("accept", "OK, show me", []), new("decline", "I'd rather not", [])]),
        new(QuestionKind.Choose, [new("on", "Yes, it's on", ["yes"]), new("off", "It's off", ["no"])]),
        new(QuestionKind.DidItHelp, [new("running", "It's backing up", []), new("finished", "It finished", []), new("same", "Still the same message", [])]),
    ];

    public static TheoryData<string> Doubts => [.. doubts];

    public static TheoryData<string> Questions => [.. questions];

    public static TheoryData<string> Failures => [.. failures];

    public static TheoryData<string> DoneOnly => [.. doneOnly];

    public static TheoryData<string> Successes => [.. successes];

    [Theory]
    [MemberData(nameof(Doubts))]
    public void ADoubtIsNeverAYes(string text) => Assert.All(asked, question => NoYes(question, text));

    [Theory]
    [MemberData(nameof(Questions))]
    public void AQuestionIsNeverAYes(string text) => Assert.All(asked, question => NoYes(question, text));

    [Theory]
    [MemberData(nameof(Failures))]
    public void AFailureIsNeverAYes(string text) => Assert.All(asked, question => NoYes(question, text));

    [Theory]
    [MemberData(nameof(DoneOnly))]
    public void DoneIsNeverAYes(string text) =>
        Assert.All(asked.Where(question => question.Options.All(option => option.Id != "finished")), question => NoYes(question, text));

    [Theory]
    [MemberData(nameof(Successes))]
    public void ASuccessIsNeverANo(string text) => Assert.All(asked, question =>
    {
        var answer = Shipped.Recognizer.Answer(question, text);

        Assert.False(answer.Has(Meaning.No) || answer.Value is "off" or "decline" or "same", $"{text}: {answer.Meaning} {answer.Value}");
    });

    [Theory]
    [InlineData("no idea", Meaning.Unsure)]
    [InlineData("i'm not sure", Meaning.Unsure)]
    [InlineData("are you sure this is safe?", Meaning.Worried)]
    [InlineData("ok it still fails", Meaning.No)]
    [InlineData("it wants a passcode I don't know", Meaning.Missing)]
    [InlineData("no it works now", Meaning.Fixed)]
    [InlineData("it's backing up!!", Meaning.Fixed)]
    [InlineData("done", Meaning.Done)]
    [InlineData("2 hours remaining", Meaning.InProgress)]
    public void TheClassicTrapsAreReadRight(string text, Meaning meaning)
    {
        Assert.Equal(meaning, Shipped.Answer(QuestionKind.YesNo, text).Meaning);
        Assert.Equal(meaning, Shipped.Answer(QuestionKind.DidItHelp, text).Meaning);
    }

    private static void NoYes(Question question, string text)
    {
        var answer = Shipped.Recognizer.Answer(question, text);

        Assert.False(answer.Has(Meaning.Yes) || answer.Value is "on" or "accept" or "finished", $"{question.Kind}, {text}: {answer.Meaning} {answer.Value}");
    }
}
