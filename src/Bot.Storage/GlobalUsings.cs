global using System.Collections.Immutable;
global using Bot.Core.Moderation;
global using Microsoft.EntityFrameworkCore;
