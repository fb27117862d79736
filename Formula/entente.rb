# Builds the command from the clone that this file lies in, so that neither an address nor a checksum
# has to be kept up to date:
#
#   brew tap entente/entente "$PWD" && brew install entente/entente/entente
#
# A tap is a clone of its own; `brew update` follows the one it was made from.
class Entente < Formula
  desc "Networks of dated events between political actors, measured and drawn"
  homepage "file://#{Pathname(__dir__).parent}"
  url "file://#{Pathname(__dir__).parent}", using: :git, branch: "main"
  version "0.1.0"
  license "Apache-2.0"

  depends_on xcode: ["26.0", :build]
  depends_on "pkgconf" => :build
  depends_on "python@3.14" => :build # writes the manual; nothing needs it afterwards
  depends_on "graphviz"
  depends_on "libarchive"

  uses_from_macos "swift" => :build
  uses_from_macos "expat"

  on_macos do
    depends_on macos: :sequoia
  end

  on_linux do
    depends_on "zlib-ng-compat"
  end

  def install
    args = ["--disable-sandbox", "--configuration", "release", "--product", "entente"]
    # macOS brings the Swift runtime along.
    args += ["--static-swift-stdlib", "-Xlinker", "-s"] if OS.linux?
    system "swift", "build", *args
    bin.install ".build/release/entente"
    generate_completions_from_executable(bin/"entente", "--generate-completion-script")
    pkgshare.install "seeds"

    (buildpath/"interface.json").write Utils.safe_popen_read(bin/"entente", "--describe-interface")
    python = Formula["python@3.14"].opt_bin/"python3.14"
    system "#{python} packaging/manual.py manual #{version} #{pkgshare}/seeds <interface.json"
    man1.install Dir["manual/*.1"]
  end

  test do
    assert_match version.to_s, shell_output("#{bin}/entente --version")
    system bin/"entente", "draw", pkgshare/"seeds", "--roll-up", "-o", "seeds.svg"
    assert_match "<svg", (testpath/"seeds.svg").read
    system bin/"entente", "page", pkgshare/"seeds", "-o", "seeds.html"
    assert_path_exists testpath/"seeds.html"
  end
end
