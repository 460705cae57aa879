namespace TextModel;

/// <summary>Diagnostics about a stretch of a <see cref="SourceText"/>, as a member of <see cref="DiagnosticCode"/>.</summary>
public static class SourceTextDiagnostics
{
    extension(DiagnosticCode code)
    {
        /// <summary>Makes a diagnostic about a stretch of <paramref name="source"/>, with its line and column.</summary>
        /// <param name="source">The text the span lies in.</param>
        /// <param name="span">The stretch, in UTF-16 code units.</param>
        /// <param name="arguments">What to put into the message.</param>
        public Diagnostic At(SourceText source, TextSpan span, params object?[] arguments)
        {
            ArgumentNullException.ThrowIfNull(code);
            ArgumentNullException.ThrowIfNull(source);
            return code.At(source.Path, source.GetPosition(span.Start), span, arguments);
        }
    }
}
