using SupportBot.Guides;
using SupportBot.Outbox;
using SupportBot.Storage;
using SupportBot.Turns;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddSingleton(TimeProvider.System);
builder.Services.AddStorage();
builder.Services.AddGuides();
builder.Services.AddTurns();
builder.Services.AddOutbox();
var app = builder.Build();
app.Run();
