namespace TextModel.Tests; public class Smoke { [Fact] public void Empty_text_is_a_document() => Assert.Equal("", TextDocument.Create("").Text); }
