using SupportBot.Core.Conversations;

namespace SupportBot.Core.Tests.Conversations;

public sealed class StateReaderTests
{
    private static readonly Position there = new()
    {
        Stage = Stage.WithoutCopy,
        Frames = [new Frame("restart", "do", "abc", "copy", true, true, true, true) { Needs = ["power", "wifi"] }, new Frame("update", "check", "def")],
        Asking = "wifi",
        Pending = "other-message",
        Waiting = "backup",
        Since = 1_778_839_260,
        Then = Stage.Look,
        Puzzled = 1,
        Explained = true,
        Looks = 2,
        Offered = ["stuck", "\u201eé\u201c \"quoted\""],
    };

    private static readonly ConversationState full = new()
    {
        Log = [new Entry(EntryKind.Symptom, "stuck", null, 1), new Entry(EntryKind.Amount, "icloud", "1.5", 2), new Entry(EntryKind.Restart, "", null, 0)],
        At = there,
        History = [new Earlier(0, Position.Start), new Earlier(2, there)],
        TurnNumber = 7,
        LastChoices = ["yes", "no"],
        LastPlace = "icloud-backup",
        LastIllustration = "icloud-backup.26.1",
        LastHeard = 1_778_839_320,
    };

    // A property that is new in a state is missing here and in the reader: without it every turn goes the long way.
    [Fact]
    public void EverythingThatAStateCanHoldIsReadTheShortWay()
    {
        foreach (var type in new[] { typeof(ConversationState), typeof(Position) })
        {
            var state = type == typeof(Position) ? (object)there : full;
            Assert.DoesNotContain(type.GetProperties().Where(one => one.CanWrite), one => Equals(one.GetValue(state), one.GetValue(type == typeof(Position) ? Position.Start : ConversationState.New)) && one.Name != "Version");
        }

        var written = StateJson.Write(full);
        Assert.Equal(written, StateJson.Write(StateReader.Read(written)!));
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{\"version\":1")]
    [InlineData("{\"version\":1}}")]
    [InlineData("{\"version\":\"1\"}")]
    [InlineData("{\"version\":1,\"surprise\":2}")]
    [InlineData("{\"version\":1,\"lastHeard\":2,\"turnNumber\":1}")]
    [InlineData("{\"version\":1,\"lastPlace\":null}")]
    [InlineData("{\"version\":1,\"log\":[{\"kind\":\"fact\",\"id\":\"wifi\"}]}")]
    public void WhatIsWrittenInAnotherWayIsLeftToTheSerializer(string json) => Assert.Null(StateReader.Read(json));

    [Fact]
    public void AStateInAnotherOrderIsReadToo()
    {
        const string json = "{\"turnNumber\":3,\"history\":[],\"lastChoices\":[],\"at\":{\"offered\":[],\"frames\":[],\"stage\":\"ended\"},\"log\":[{\"id\":\"wifi\",\"kind\":4}],\"version\":1}";
        var state = StateJson.Read(json)!;
        Assert.Equal((3, Stage.Ended, EntryKind.Fact), (state.TurnNumber, state.At.Stage, state.Log[0].Kind));
    }
}
