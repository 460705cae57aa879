using TextModel.Cli;

return CommandLine.Run(args, Session.OfProcess());
